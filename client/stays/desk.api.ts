import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import { useQuery } from '@tanstack/react-query'
import { describeEvent } from '../kernel/live-refresh.ts'
import { type client, trpc } from '../kernel/trpc.ts'

export type Board = Awaited<ReturnType<typeof client.rooms.board.query>>

export type Tile = Board['rooms'][number]

export type HouseItem = Awaited<ReturnType<typeof client.stays.inHouse.query>>[number]

/** Rooms and reservations move no money; a check-in and an answered inspection may touch every screen. */
for (const name of ['stay_reserved', 'reservation_changed', 'reservation_cancelled', 'no_show_marked'])
  describeEvent(name, 'rooms', 'stays', 'guests')
for (const name of [
  'room_state_set',
  'room_out_of_order_set',
  'room_out_of_order_ended',
  'inspection_requested',
  'inspection_cancelled',
])
  describeEvent(name, 'rooms', 'stays', 'inspections')

/** The whole house: rooms, who is in them, counts. Live. */
export const useBoard = () => useQuery(trpc.rooms.board.queryOptions())

export const useArrivals = () => useQuery(trpc.stays.arrivals.queryOptions())

export const useDepartures = () => useQuery(trpc.stays.departures.queryOptions())

/**
 * Whether every word that was typed is found: digits alone begin a room number, anything else may stand
 * anywhere in the texts.
 */
export const fits = (typed: string, number: string, texts: readonly string[]): boolean => {
  const text = texts.map(foldText).join(' ')
  return typed
    .split(/\s+/)
    .map(foldText)
    .every((word) => foldText(number).startsWith(word) || (!/^\d+$/.test(word) && text.includes(word)))
}

/** Whether a guest owes more than the deposits hold: somebody must ask for more. */
export const isUncovered = (
  { balance, deposits }: { readonly balance: string; readonly deposits: string },
  currency: Currency,
): boolean => Money.of(balance, currency).isMoreThan(Money.of(deposits, currency))
