import type { Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'

/** One currency of a drawer as it was counted on the way out or on the way back. */
export interface ReliefCount {
  readonly direction: 'given' | 'back'
  /** Who had custody until the count, and answers for what it found. */
  readonly custodianId: number
  readonly expected: Money
  readonly counted: Money
}

/** The short custody of a drawer: the cashier's shift, in the hands of a reliever. */
export interface Relief {
  readonly id: number
  readonly shiftId: number
  readonly ownerId: number
  readonly relieverId: number
  readonly state: 'running' | 'ended'
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}
