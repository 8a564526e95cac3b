import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Booking } from './booking.ts'

export interface PlannedRoom {
  readonly number: string
  readonly floor: string
  readonly typeCode: string
}

export interface RoomPlan {
  readonly rooms: readonly PlannedRoom[]
  /** The room of every booking that comes, by its line. */
  readonly roomOf: ReadonlyMap<number, string>
}

const roomsAFloor = 20

/** Nobody moves in on the day somebody moves out: there is a night to make the room. */
const isFree = (leftOn: BusinessDate | undefined, arrivalDate: BusinessDate): boolean =>
  leftOn === undefined || leftOn < arrivalDate

/**
 * Builds as many rooms of each type as its guests need at their peak, and gives every guest one: the first
 * that is free of the type that was assigned. Taken in the order of arrival, no smaller hotel would do.
 */
export const planRooms = (bookings: readonly Booking[]): RoomPlan => {
  const guests = bookings
    .filter(({ outcome }) => outcome === 'stayed')
    .toSorted((a, b) => a.arrivalDate.localeCompare(b.arrivalDate) || a.line - b.line)
  const taken = new Map<string, BusinessDate[]>()
  const slots = guests.map(({ line, assignedType, arrivalDate, departureDate }) => {
    const leftOn = taken.get(assignedType) ?? []
    taken.set(assignedType, leftOn)
    const found = leftOn.findIndex((date) => isFree(date, arrivalDate))
    const index = found < 0 ? leftOn.length : found
    leftOn[index] = departureDate
    return { line, typeCode: assignedType, index }
  })
  const rooms = [...taken.keys()]
    .toSorted()
    .flatMap((typeCode) => (taken.get(typeCode) ?? []).map((_, index) => ({ typeCode, index })))
  const numbered = rooms.map(({ typeCode, index }, position) => {
    const floor = String(Math.floor(position / roomsAFloor) + 1)
    const number = `${floor}${String((position % roomsAFloor) + 1).padStart(2, '0')}`
    return { typeCode, index, floor, number }
  })
  const numberOf = new Map(numbered.map(({ typeCode, index, number }) => [`${typeCode}/${index}`, number]))
  return {
    rooms: numbered.map(({ number, floor, typeCode }) => ({ number, floor, typeCode })),
    roomOf: new Map(
      slots.map(({ line, typeCode, index }) => [line, numberOf.get(`${typeCode}/${index}`) ?? '']),
    ),
  }
}
