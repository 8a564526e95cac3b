import type { Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { LineOutcome } from '../shifts/line-outcome.types.ts'
import type { ShiftCount } from '../shifts/shift.types.ts'

/** A desk's float between two cashiers: in no drawer, in one account. */
export interface Handover {
  readonly id: number
  readonly deskId: number
  readonly outgoingShiftId: number
  readonly incomingShiftId: number | null
  readonly state: 'given' | 'accepted' | 'returned' | 'turned'
  readonly given: Money
  /** What the drawer owes to its fixed float. */
  readonly dueBack: Money
  readonly givenAt: string
}

/**
 * One thing that is not as it was given, in the words of B9: `float`, `book:12`, `key:safe_box`. Values are minor units
 * of the hotel's currency, or pieces.
 */
export interface DisputeLine {
  readonly label: string
  readonly unit: 'money' | 'count'
  readonly given: number
  readonly counted: number
}

/** What passes from one cashier to the next. */
export type Passed = Pick<ShiftCount, 'cash' | 'numbers' | 'keys'>

/** A blind count of the incoming cashier that is not what was given: kept as it was made, whatever follows. */
export interface HandoverDispute extends Passed {
  readonly id: number
  readonly handoverId: number
  readonly countedBy: number
  readonly countedAt: Instant
  /** A lead has shown the figures, so the next count is no longer blind. */
  readonly wasShown: boolean
  readonly lines: readonly DisputeLine[]
}

/** Who answers for what is missing until it is found. */
export const answering = ['giver', 'lead'] as const

/** The decision on one line of a dispute. */
export interface LineDecision {
  readonly id: number
  readonly disputeId: number
  readonly label: string
  readonly outcome: LineOutcome
  readonly answersId: number
  /** Null where it waits and no lead was there. */
  readonly decidedBy: number | null
}
