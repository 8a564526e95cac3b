import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { staySources } from '@jiaoban/shared/stays/stay.types.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import type { FreeRoom } from './check-in.api.ts'

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
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  readonly remarks: string
}

export interface Reserving {
  readonly draft: ReservationDraft
  readonly change: (changes: Partial<ReservationDraft>) => void
  readonly departureDate: BusinessDate
  /** The rooms of the type that are free on the nights. */
  readonly rooms: readonly FreeRoom[]
}

/** A reservation while it is typed. Other nights or another type free the room that was chosen. */
export const useReservationDraft = (types: readonly RoomTypeItem[]): Reserving => {
  const businessDate = useBusinessDate()
  const [first] = types
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
    adults: 1,
    children: 0,
    breakfasts: 0,
    remarks: '',
  })
  const departureDate = addDays(draft.arrivalDate, draft.nights)
  const { roomTypeId, arrivalDate } = draft
  const { data: rooms = [] } = useQuery({
    ...trpc.rooms.free.queryOptions({ arrivalDate, departureDate, roomTypeId }),
    placeholderData: keepPreviousData,
  })
  const change = (changes: Partial<ReservationDraft>) => setDraft((last) => ({ ...last, ...changes }))
  const isFree = rooms.some(({ roomId }) => roomId === draft.roomId)
  return { draft: isFree ? draft : { ...draft, roomId: null }, change, departureDate, rooms }
}
