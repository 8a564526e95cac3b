import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { searchGuests } from '@jiaoban/db/stays/guest.reads.ts'
import {
  type HouseStay,
  listStaysById,
  listStaysOfGuests,
  searchLiveStays,
} from '@jiaoban/db/stays/house.reads.ts'
import { findStayIdBySlip, findStayIdsByDocument } from '@jiaoban/db/stays/stay-document.reads.ts'
import { slipNumberOf } from '@jiaoban/shared/documents/number.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { foldText } from '@jiaoban/shared/stays/search.rules.ts'
import { type StayItem, toStayItem } from './house-list.service.ts'
import { toRoomItem } from './room-board.service.ts'

const limit = 20

/** Below this, text fits half of all guests who ever came, and is only looked for in the house. */
const shortestGuestText = 2

type StayHit = StayItem & { readonly kind: 'stay' }
type RoomHit = ReturnType<typeof toRoomItem> & { readonly kind: 'room' }

/**
 * What the one box finds, the likeliest first: the stay of a slip or bill with exactly this number, who is in
 * house or expected, rooms nobody is in, and the last stays of guests who were here before.
 */
export const searchHouse = async (reader: Reader, text: string): Promise<(StayHit | RoomHit)[]> => {
  const number = (slipNumberOf(text) ?? text).toUpperCase()
  const foldedText = foldText(text)
  const found = new Map<number, HouseStay>()
  const add = (stays: readonly HouseStay[]): void => {
    for (const stay of stays) if (found.size < limit && !found.has(stay.id)) found.set(stay.id, stay)
  }
  add(await listStaysById(reader, await findStayIdsByDocument(reader, number)))
  if (foldedText === '') return toHits(found)

  const rooms = (await listRooms(reader)).filter((room) => foldText(room.number).startsWith(foldedText))
  const roomIds = rooms.slice(0, limit).map(({ id }) => id)
  add(await searchLiveStays(reader, { foldedText, roomIds, limit }))
  const occupied = new Set(Array.from(found.values(), ({ roomId }) => roomId))
  const vacant = rooms.filter(({ id }) => !occupied.has(id)).slice(0, limit - found.size)
  if (foldedText.length >= shortestGuestText && found.size + vacant.length < limit) {
    const guests = await searchGuests(reader, foldedText, limit)
    const guestIds = guests.map(({ id }) => id)
    add(await listStaysOfGuests(reader, guestIds, limit - vacant.length))
  }
  const roomHits = vacant.map((room) => ({ kind: 'room' as const, ...toRoomItem(room) }))
  return [...toHits(found), ...roomHits].slice(0, limit)
}

const toHits = (found: ReadonlyMap<number, HouseStay>): StayHit[] =>
  Array.from(found.values(), (stay) => ({ kind: 'stay' as const, ...toStayItem(stay) }))

/** The stay of a scanned or typed deposit slip. Raises `not_found`. */
export const findStayOfSlip = async (reader: Reader, code: string): Promise<{ stayId: number }> => {
  const stayId = await findStayIdBySlip(reader, slipNumberOf(code) ?? code.trim().toUpperCase())
  if (stayId === undefined) throw kernelError('not_found', { what: 'depositSlip' })
  return { stayId }
}
