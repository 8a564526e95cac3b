import type { Money } from '../kernel/money.ts'

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
