import type { BusinessDate } from '../kernel/dates.ts'
import type { Market } from './market.types.ts'

export const groupStates = ['open', 'closed', 'cancelled'] as const

export type GroupState = (typeof groupStates)[number]

/** Many reservations that one payer comes with (团队), and the master folio that pays for their rooms. */
export interface Group extends Market {
  readonly id: number
  readonly state: GroupState
  readonly folioId: number
  readonly name: string
  readonly contact: string
  readonly remarks: string
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
  readonly releaseDate: BusinessDate
}

/** One room of a group: who is in it, or will be. */
export interface GroupStay {
  readonly id: number
  readonly state: 'reserved' | 'in_house' | 'checked_out' | 'cancelled' | 'no_show' | 'skipped'
  readonly roomTypeId: number
  readonly typeCode: string
  readonly roomId: number | null
  readonly roomNumber: string
  readonly guestName: string
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
}
