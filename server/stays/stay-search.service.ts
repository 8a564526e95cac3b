import {
  findSlipByNumber,
  listSlipsMovedTo,
  readSlipFigures,
} from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { searchGuests } from '@jiaoban/db/stays/guest.reads.ts'
import {
  type HouseStay,
  listStaysById,
  listStaysOfGuests,
  listLiveStaysInRooms,
  searchLiveStays,
} from '@jiaoban/db/stays/house.reads.ts'
import { findGroup, findGroupOfFolio } from '@jiaoban/db/stays/group.reads.ts'
import { findGroupIdsByDocument, findStayIdsByDocument } from '@jiaoban/db/stays/stay-document.reads.ts'
import { slipNumberOf } from '@jiaoban/shared/documents/number.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import type { Group, GroupState } from '@jiaoban/shared/stays/group.types.ts'
import { type StayItem, toStayItem } from './house-list.service.ts'
import { toWireFigures } from './slip-view.service.ts'
import { type RoomItem, toRoomItem } from './room-board.service.ts'

const limit = 20

/** Below this, text fits half of all guests who ever came, and is only looked for in the house. */
const shortestGuestText = 2

interface GroupItem {
  readonly kind: 'group'
  readonly groupId: number
  readonly name: string
  readonly state: GroupState
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
}

type Hit = (StayItem & { readonly kind: 'stay' }) | (RoomItem & { readonly kind: 'room' }) | GroupItem

/**
 * What the one box finds, the likeliest first: the stay or group of a slip or bill with exactly this number, who is in
 * the room or has reserved it, the room if nobody is, others in house or expected, and the last stays of
 * guests who were here before.
 */
export const searchHouse = async (reader: Reader, text: string): Promise<Hit[]> => {
  const hits = new Map<string, Hit>()
  const add = (kind: Hit['kind'], id: number, hit: Hit): void => {
    if (hits.size < limit && !hits.has(`${kind} ${id}`)) hits.set(`${kind} ${id}`, hit)
  }
  const addStays = (stays: readonly HouseStay[]): void => {
    for (const stay of stays) add('stay', stay.id, { kind: 'stay', ...toStayItem(stay) })
  }
  const number = (slipNumberOf(text) ?? text).toUpperCase()
  addStays(await listStaysById(reader, await findStayIdsByDocument(reader, number)))
  for (const groupId of await findGroupIdsByDocument(reader, number)) {
    const group = await findGroup(reader, groupId)
    if (group) add('group', groupId, toGroupItem(group))
  }

  const foldedText = foldText(text)
  if (foldedText === '') return [...hits.values()]
  const rooms = (await listRooms(reader)).filter((room) => foldText(room.number).startsWith(foldedText))
  const stays = await listLiveStaysInRooms(reader, rooms.slice(0, limit).map(toId))
  addStays(stays)
  for (const room of rooms) {
    if (!stays.some(({ roomId }) => roomId === room.id)) {
      add('room', room.id, { kind: 'room', ...toRoomItem(room) })
    }
  }
  addStays(await searchLiveStays(reader, foldedText, limit))
  if (hits.size < limit && foldedText.length >= shortestGuestText) {
    const guests = await searchGuests(reader, foldedText, limit)
    addStays(await listStaysOfGuests(reader, guests.map(toId), limit))
  }
  return [...hits.values()]
}

const toGroupItem = ({ id, name, state, arrivalDate, departureDate }: Group): GroupItem => ({
  kind: 'group',
  groupId: id,
  name,
  state,
  arrivalDate,
  departureDate,
})

const toId = ({ id }: { readonly id: number }): number => id

/** A scanned or typed deposit slip: whose it is, and what became of it. Raises `not_found`. */
export const findStayOfSlip = async (reader: Reader, code: string) => {
  const slip = await findSlipByNumber(reader, slipNumberOf(code) ?? code.trim().toUpperCase())
  if (!slip) throw kernelError('not_found', { what: 'depositSlip' })
  const figures = (await readSlipFigures(reader, [slip])).get(slip.id)
  const group = slip.masterFolioId === null ? undefined : await findGroupOfFolio(reader, slip.masterFolioId)
  return {
    stayId: slip.stayId,
    groupId: group?.id ?? null,
    slip: slip.number,
    state: slip.state,
    remaining: slip.remaining.toString(),
    figures: toWireFigures(figures),
    movedTo: await listSlipsMovedTo(reader, slip.id),
  }
}
