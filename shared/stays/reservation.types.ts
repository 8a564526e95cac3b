import type { BusinessDate, Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'

export const reservationChangeKinds = ['reserved', 'changed', 'cancelled', 'no_show'] as const

export type ReservationChangeKind = (typeof reservationChangeKinds)[number]

/** A reservation as it stood after a change. */
export interface ReservationChange {
  readonly id: number
  readonly kind: ReservationChangeKind
  readonly reasonCode: string | null
  readonly changedAt: Instant
  readonly changedBy: string
  readonly businessDate: BusinessDate
  readonly source: string
  readonly guestName: string
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
  readonly typeCode: string
  readonly roomNumber: string
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  /** What all nights cost, tax included. */
  readonly total: Money
}
