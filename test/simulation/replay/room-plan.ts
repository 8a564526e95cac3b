import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import type { Booking } from './booking.ts'
import { courseOf } from './course.ts'

export interface PlannedRoom {
  readonly number: string
  readonly floor: string
  readonly typeCode: string
}

export interface RoomPlan {
  readonly rooms: readonly PlannedRoom[]
  /** The room of every booking that comes, by its line; of who moves, the first. */
  readonly roomOf: ReadonlyMap<number, string>
  /** The second room of those who move. */
  readonly movesTo: ReadonlyMap<number, string>
}

const roomsAFloor = 20

/** Nobody moves in on the day somebody moves out: there is a night to make the room. */
const isFree = (leftOn: BusinessDate | undefined, arrivalDate: BusinessDate): boolean =>
  leftOn === undefined || leftOn < arrivalDate

/** The later of the agreed departure and the real one: until then the room is somebody's. */
const heldUntil = (booking: Booking): BusinessDate => {
  const { agreedUntil } = courseOf(booking)
  return agreedUntil > booking.departureDate ? agreedUntil : booking.departureDate
}

interface Segment {
  readonly line: number
  readonly typeCode: string
  readonly from: BusinessDate
  readonly until: BusinessDate
  readonly isSecond: boolean
}

/** The rooms somebody needs: one, or two for who moves. The first is theirs to the end, as nobody knows yet. */
const segmentsOf = (booking: Booking): Segment[] => {
  const { line, reservedType, assignedType, arrivalDate: from } = booking
  const { movesOn } = courseOf(booking)
  const until = heldUntil(booking)
  const assigned = { line, typeCode: assignedType, from, until, isSecond: false }
  if (movesOn === null) return [assigned]
  return [
    { ...assigned, typeCode: reservedType },
    { ...assigned, from: movesOn, isSecond: true },
  ]
}

/**
 * How many rooms of each type keep every promise: bookings that were cancelled or missed hold one until then,
 * and an upgrade holds one of either type. The real hotel overbooked; ours refuses to.
 */
const roomsPromised = (bookings: readonly Booking[]): ReadonlyMap<string, number> => {
  const nights = new Map<string, number>()
  for (const booking of bookings) {
    const { reservedType, assignedType, arrivalDate } = booking
    for (const type of new Set([reservedType, assignedType])) {
      for (const night of nightsHeld(arrivalDate, heldUntil(booking))) {
        const key = `${type}/${night}`
        nights.set(key, (nights.get(key) ?? 0) + 1)
      }
    }
  }
  const peaks = new Map<string, number>()
  for (const [key, count] of nights) {
    const type = key.slice(0, key.indexOf('/'))
    peaks.set(type, Math.max(count, peaks.get(type) ?? 0))
  }
  return peaks
}

/**
 * Builds as many rooms of each type as its guests need at their peak, or as were promised, and gives every
 * guest one: the first that is free of the type that was assigned, in the order of arrival.
 */
export const planRooms = (bookings: readonly Booking[]): RoomPlan => {
  const segments = bookings
    .filter(({ outcome }) => outcome === 'stayed')
    .flatMap(segmentsOf)
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.line - b.line)
  const taken = new Map<string, BusinessDate[]>()
  const slots = segments.map(({ line, typeCode, from, until, isSecond }) => {
    const leftOn = taken.get(typeCode) ?? []
    taken.set(typeCode, leftOn)
    const found = leftOn.findIndex((date) => isFree(date, from))
    const index = found < 0 ? leftOn.length : found
    leftOn[index] = until
    return { line, typeCode, index, isSecond }
  })
  const promised = roomsPromised(bookings)
  const countOf = (type: string) => Math.max(taken.get(type)?.length ?? 0, promised.get(type) ?? 0)
  const rooms = [...promised.keys()]
    .toSorted()
    .flatMap((typeCode) => Array.from({ length: countOf(typeCode) }, (_, index) => ({ typeCode, index })))
  const numbered = rooms.map(({ typeCode, index }, position) => {
    const floor = String(Math.floor(position / roomsAFloor) + 1)
    const number = `${floor}${String((position % roomsAFloor) + 1).padStart(2, '0')}`
    return { typeCode, index, floor, number }
  })
  const numberOf = new Map(numbered.map(({ typeCode, index, number }) => [`${typeCode}/${index}`, number]))
  const roomsOf = (isSecond: boolean) =>
    new Map(
      slots
        .filter((slot) => slot.isSecond === isSecond)
        .map(({ line, typeCode, index }) => [line, numberOf.get(`${typeCode}/${index}`) ?? '']),
    )
  return {
    rooms: numbered.map(({ number, floor, typeCode }) => ({ number, floor, typeCode })),
    roomOf: roomsOf(false),
    movesTo: roomsOf(true),
  }
}
