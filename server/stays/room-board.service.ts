import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listFreeRooms, listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { type HouseStay, listExpected, listInHouse } from '@jiaoban/db/stays/house.reads.ts'
import { listRoomIdsKept } from '@jiaoban/db/stays/left-night.reads.ts'
import { endOfNights } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { isMade, type Room } from '@jiaoban/shared/rooms/room.types.ts'

type Occupancy = 'vacant' | 'occupied' | 'due_out'

/**
 * Every room of the house with who is in it and who is expected, and the counts above the board. Three
 * statements, however large the house.
 */
export const readRoomBoard = async (reader: Reader) => {
  const businessDate = await readBusinessDate(reader)
  const [rooms, inHouse, expected] = await Promise.all([
    listRooms(reader),
    listInHouse(reader),
    listExpected(reader, businessDate),
  ])
  const stayIn = new Map(inHouse.map((stay) => [stay.roomId, stay]))
  const expectedIn = new Map(expected.map((stay) => [stay.roomId, stay]))
  const isDue = (stay: HouseStay): boolean => stay.departureDate <= businessDate
  const tiles = rooms.map((room) => {
    const stay = stayIn.get(room.id)
    const occupancy: Occupancy = !stay ? 'vacant' : isDue(stay) ? 'due_out' : 'occupied'
    return {
      ...toRoomItem(room),
      occupancy,
      stay: stay ? toTileStay(stay) : null,
      arriving: toTileArrival(expectedIn.get(room.id)),
    }
  })
  return {
    businessDate,
    rooms: tiles,
    counts: {
      arrivals: expected.length,
      departures: inHouse.filter(isDue).length,
      inHouse: inHouse.length,
      vacantClean: tiles.filter((tile) => tile.occupancy === 'vacant' && isMade(tile.housekeepingState))
        .length,
      waitingInspection: inHouse.filter(({ inspection }) => inspection === 'requested').length,
    },
  }
}

/**
 * The rooms to make, or those that are made and wait for the supervisor's look, those somebody waits for first.
 * For housekeeping: no names, no amounts.
 */
export const listRoomsInState = async (reader: Reader, state: 'dirty' | 'clean') => {
  const { rooms } = await readRoomBoard(reader)
  return rooms
    .filter(({ housekeepingState, occupancy }) =>
      state === 'dirty'
        ? housekeepingState === 'dirty'
        : housekeepingState === state && occupancy === 'vacant',
    )
    .map(({ roomId, number, floor, occupancy, arriving }) => ({
      roomId,
      number,
      floor,
      isOccupied: occupancy !== 'vacant',
      isAwaited: arriving !== null,
    }))
    .toSorted((a, b) => Number(b.isAwaited) - Number(a.isAwaited))
}

const toTileStay = (stay: HouseStay) => ({
  stayId: stay.id,
  guestName: stay.guestName,
  vipCode: stay.vipCode,
  arrivalDate: stay.arrivalDate,
  departureDate: stay.departureDate,
  balance: stay.balance.toString(),
  deposits: stay.deposits.toString(),
  inspection: stay.inspection,
})

const toTileArrival = (stay: HouseStay | undefined) =>
  stay ? { stayId: stay.id, guestName: stay.guestName, vipCode: stay.vipCode } : null

/** A room on the wire. */
export const toRoomItem = (room: Room) => ({
  roomId: room.id,
  number: room.number,
  floor: room.floor,
  roomTypeId: room.roomTypeId,
  typeCode: room.typeCode,
  typeName: room.typeName,
  rate: room.rate.toString(),
  housekeepingState: room.housekeepingState,
  outOfOrder: room.outOfOrder,
})

export type RoomItem = ReturnType<typeof toRoomItem>

export interface FreeRoomsRequest {
  readonly arrivalDate: string
  readonly departureDate: string
  readonly roomTypeId?: number | undefined
  /** The reservation the guest comes with: what it holds is free for them. */
  readonly stayId?: number | undefined
}

/**
 * The rooms that are free on every night asked for, the clean ones first. Who wants to go up now gets none
 * that somebody is still in.
 */
export const listRoomsFreeFor = async (reader: Reader, request: FreeRoomsRequest) => {
  const { arrivalDate, departureDate, roomTypeId, stayId } = request
  const businessDate = await readBusinessDate(reader)
  const end = endOfNights(arrivalDate, departureDate)
  const isNightBefore = arrivalDate < businessDate
  const from = isNightBefore ? businessDate : arrivalDate
  const rooms = await listFreeRooms(reader, { from, end, stayId })
  const inHouse = from === businessDate ? await listInHouse(reader) : []
  const occupied = new Set(inHouse.map(({ roomId }) => roomId))
  // A night of the date before is free again when whoever paid it has left.
  const kept = isNightBefore ? await listRoomIdsKept(reader, arrivalDate, stayId ?? 0) : new Set<number>()
  return rooms
    .filter(({ id }) => !occupied.has(id) && !kept.has(id))
    .filter((room) => roomTypeId === undefined || room.roomTypeId === roomTypeId)
    .map(toRoomItem)
}
