import { addDays, type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { staySources } from '@jiaoban/shared/stays/stay.types.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import type { FreeRoom } from './check-in.api.ts'
import { fromNights, type OwnRates } from './night-rates.api.ts'
import type { StayView } from './stay.api.ts'

export type RoomTypeItem = Awaited<ReturnType<typeof client.property.roomTypes.query>>[number]

/** A walk-in reserves nothing. */
export const reservationSources = staySources.filter((source) => source !== 'walk_in')

export interface ReservationDraft {
  /** Somebody the house knows; null once the name is changed. */
  readonly guestId: number | null
  readonly name: string
  readonly phone: string
  readonly source: (typeof reservationSources)[number]
  readonly roomTypeId: number
  /** Null until check-in gives one; a room given here is held from now on. */
  readonly roomId: number | null
  readonly arrivalDate: BusinessDate
  readonly nights: number
  readonly rate: string
  readonly own: OwnRates
  /** Undefined while nobody chose: the segment follows where the booking came from. */
  readonly segmentCode: string | null | undefined
  readonly companyId: number | null
  readonly planCode: string | null
  /** Why the price lies below the list; not asked for while it does not. */
  readonly concessionReasonCode: string | null
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  readonly plate: string
  readonly remarks: string
}

export interface Reserving {
  readonly draft: ReservationDraft
  readonly change: (changes: Partial<ReservationDraft>) => void
  readonly departureDate: BusinessDate
  readonly nights: readonly BusinessDate[]
  /** The rooms of the type that are free on the nights. */
  readonly rooms: readonly FreeRoom[]
}

/** What is known before anything is typed: the type and night that were chosen, or a reservation that stands. */
export type ReservationStart = Partial<ReservationDraft> & { readonly stayId?: number }

/** Why the price of a stay was agreed below the list, the last reason first; null where none was. */
export const reasonOf = ({ agreedRates }: Pick<StayView, 'agreedRates'>): string | null =>
  agreedRates.findLast(({ reasonCode }) => reasonCode !== null)?.reasonCode ?? null

/** A reservation as the form begins with it. */
export const startOf = (stay: StayView): ReservationStart => {
  const [caller] = stay.guests
  const { rate, own } = fromNights(stay.nights, stay.rate)
  return {
    stayId: stay.stayId,
    guestId: caller?.guestId ?? null,
    name: caller?.name ?? '',
    phone: caller?.phone ?? '',
    source: reservationSources.find((source) => source === stay.source) ?? 'direct',
    roomTypeId: stay.roomTypeId,
    roomId: stay.room?.roomId ?? null,
    arrivalDate: stay.arrivalDate,
    nights: daysBetween(stay.arrivalDate, stay.departureDate),
    rate,
    own,
    segmentCode: stay.segmentCode,
    companyId: stay.companyId,
    planCode: stay.planCode,
    concessionReasonCode: reasonOf(stay),
    adults: stay.adults,
    children: stay.children,
    breakfasts: stay.breakfasts,
    plate: stay.plate,
    remarks: stay.remarks,
  }
}

/** A reservation while it is typed. Other nights or another type free the room that was chosen. */
export const useReservationDraft = (types: readonly RoomTypeItem[], start: ReservationStart): Reserving => {
  const businessDate = useBusinessDate()
  const { stayId, ...known } = start
  const first = types.find(({ id }) => id === start.roomTypeId) ?? types[0]
  const [draft, setDraft] = useState<ReservationDraft>({
    guestId: null,
    name: '',
    phone: '',
    source: 'direct',
    roomTypeId: first?.id ?? 0,
    roomId: null,
    arrivalDate: businessDate,
    nights: 1,
    rate: first?.rate ?? '',
    own: {},
    segmentCode: undefined,
    companyId: null,
    planCode: null,
    concessionReasonCode: null,
    adults: 1,
    children: 0,
    breakfasts: 0,
    plate: '',
    remarks: '',
    ...known,
  })
  const departureDate = addDays(draft.arrivalDate, draft.nights)
  const { roomTypeId, arrivalDate } = draft
  const { data } = useQuery({
    ...trpc.rooms.free.queryOptions({
      arrivalDate,
      departureDate,
      roomTypeId,
      ...(stayId === undefined ? {} : { stayId }),
    }),
    placeholderData: keepPreviousData,
  })
  const change = (changes: Partial<ReservationDraft>) => setDraft((last) => ({ ...last, ...changes }))
  // A room that stands in the reservation is not let go before it is known which rooms are free.
  const isFree = data === undefined || data.some(({ roomId }) => roomId === draft.roomId)
  return {
    draft: isFree ? draft : { ...draft, roomId: null },
    change,
    departureDate,
    nights: nightsHeld(arrivalDate, departureDate),
    rooms: data ?? [],
  }
}
