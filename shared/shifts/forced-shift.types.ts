import type { Instant } from '../kernel/dates.ts'

/** Why a shift is closed by a lead: forgotten, its cashier left, never counted after the roll, or nobody came for the float. */
export const forcedReasons = ['forgotten', 'left', 'turned', 'unaccepted'] as const

export type ForcedReason = (typeof forcedReasons)[number]

/** `given_back`: the cashier came after all. `replaced`: another lead went on with it. */
export type ForcedState = 'under_way' | 'ended' | 'given_back' | 'replaced'

/** A shift that a lead closes before a second person, in the place of a cashier who does not sign. */
export interface ForcedShift {
  readonly id: number
  readonly shiftId: number
  readonly reasonCode: ForcedReason
  readonly forcedBy: number
  readonly witnessedBy: number
  readonly forcedAt: Instant
}
