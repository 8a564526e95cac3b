import type { IdKind } from '../property/id-paper.types.ts'
import type { BusinessDate, Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { Market } from './market.types.ts'

export const stayStates = ['reserved', 'in_house', 'checked_out', 'cancelled', 'no_show', 'skipped'] as const

export type StayState = (typeof stayStates)[number]

/** Where the booking came from. */
export const staySources = ['walk_in', 'direct', 'agency', 'company', 'group'] as const

export type StaySource = (typeof staySources)[number]

/** A guest's visit, from reservation to departure. */
export interface StayRecord extends Market {
  readonly id: number
  readonly state: StayState
  readonly source: StaySource
  readonly roomId: number | null
  /** Empty until a room is given. */
  readonly roomNumber: string
  readonly roomTypeId: number
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
  /** The price of the night held last, tax included; before any is held, the one agreed. */
  readonly rate: Money
  /** A room by the hour: what it costs is known when the guest leaves. */
  readonly isHourly: boolean
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  readonly version: number
  /** The rate plan it was sold by; null for a price that was agreed without one. */
  readonly planCode: string | null
  readonly checkedInAt: Instant | null
  readonly checkedInDate: BusinessDate | null
  readonly checkedOutAt: Instant | null
  readonly checkedOutDate: BusinessDate | null
  readonly primaryGuestName: string
}

/** What the house knows of a guest. Everything in it is personal and can be blanked. */
export interface GuestDetails {
  readonly name: string
  /** Empty until the guest has shown it. */
  readonly idKind: IdKind | ''
  readonly idNumber: string
  readonly phone: string
  /** ISO 3166 alpha-2, `CN`. */
  readonly nationality: string
}

export interface Guest extends GuestDetails {
  readonly id: number
  readonly isPrimary: boolean
  /** When somebody joined a stay that had begun, or left it before the others; null for the others. */
  readonly joinedAt: Instant | null
  readonly leftAt: Instant | null
}
