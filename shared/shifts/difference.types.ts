import type { BusinessDate, Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'

/** Where a count did not agree. */
export const differenceOrigins = ['drawer', 'terminal', 'handover', 'bag', 'safe', 'counterfeit'] as const

export type DifferenceOrigin = (typeof differenceOrigins)[number]

/**
 * A short is `pending` until somebody bears it, or `owed` by one of the staff; it ends `repaid`, `waived` or
 * `borne` by the house. An over is `pending` until it is the house's, the guest's, or a payment that was missed.
 */
export const differenceStates = [
  'pending',
  'owed',
  'repaid',
  'waived',
  'borne',
  'kept',
  'returned',
  'was_payment',
] as const

export type DifferenceState = (typeof differenceStates)[number]

export const differenceMoveKinds = [
  'assigned',
  'repaid',
  'waived',
  'borne',
  'kept',
  'returned',
  'was_payment',
] as const

export type DifferenceMoveKind = (typeof differenceMoveKinds)[number]

/** A short or an over that a count found: decided once, whole. Source: 长缴短补，不得以长补短. */
export interface Difference {
  readonly id: number
  readonly kind: 'over' | 'short'
  readonly origin: DifferenceOrigin
  readonly amount: Money
  /** What of it is still pending or owed. */
  readonly left: Money
  readonly state: DifferenceState
  /** Who owes it, or owed it. */
  readonly staffId: number | null
  readonly staffName: string
  readonly shiftNumber: string
  readonly businessDate: BusinessDate
  readonly documentId: number | null
  readonly documentNumber: string | null
  readonly matterId: number | null
}

/** One step of the money of a difference. */
export interface DifferenceMove {
  readonly id: number
  readonly kind: DifferenceMoveKind
  readonly amount: Money
  readonly documentId: number | null
  readonly documentNumber: string | null
  readonly movedAt: Instant
  readonly movedBy: string
  readonly approvedBy: string | null
}
