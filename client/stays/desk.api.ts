import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type Board = Awaited<ReturnType<typeof client.rooms.board.query>>

export type Tile = Board['rooms'][number]

export type HouseItem = Awaited<ReturnType<typeof client.stays.inHouse.query>>[number]

/** The whole house: rooms, who is in them, counts. Live. */
export const useBoard = () => useQuery(trpc.rooms.board.queryOptions())

export const useArrivals = () => useQuery(trpc.stays.arrivals.queryOptions())

export const useDepartures = () => useQuery(trpc.stays.departures.queryOptions())

/** True when everything that was typed is somewhere in the texts. */
export const fits = (typed: string, texts: readonly string[]): boolean => {
  const text = texts.join(' ').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
