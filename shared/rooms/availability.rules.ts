import type { BusinessDate } from '../kernel/dates.ts'
import { nightsHeld } from './room-night.rules.ts'

/** What is known of the rooms of a type on one night. */
export interface TypeNight {
  readonly roomTypeId: number
  readonly night: BusinessDate
  /** Rooms of the type, those out of order left out. */
  readonly sellable: number
  /** Rooms that a stay holds. */
  readonly held: number
  /** Stays that were promised the type and have no room yet. */
  readonly promised: number
  /** What can still be sold; never below zero, or the house is oversold. */
  readonly free: number
}

export interface AvailabilityFacts {
  /** How many rooms there are of each type. */
  readonly rooms: ReadonlyMap<number, number>
  readonly outOfOrder: readonly {
    readonly roomTypeId: number
    readonly fromDate: BusinessDate
    readonly untilDate: BusinessDate
  }[]
  readonly held: readonly {
    readonly roomTypeId: number
    readonly night: BusinessDate
    readonly rooms: number
  }[]
  readonly promised: readonly {
    readonly roomTypeId: number
    readonly arrivalDate: BusinessDate
    readonly departureDate: BusinessDate
    readonly rooms: number
  }[]
}

/**
 * What each type has left on each of some nights: its rooms, less those out of order, those that are held and
 * those that were promised. One count serves the screens, the rule and the constraint `type_night_not_oversold`.
 */
export const availabilityOf = (
  { rooms, outOfOrder, held, promised }: AvailabilityFacts,
  nights: readonly BusinessDate[],
): TypeNight[] => {
  const heldOn = new Map(held.map((row) => [`${row.roomTypeId} ${row.night}`, row.rooms]))
  const promisedOn = new Map<string, number>()
  for (const { roomTypeId, arrivalDate, departureDate, rooms: count } of promised) {
    for (const night of nightsHeld(arrivalDate, departureDate)) {
      const key = `${roomTypeId} ${night}`
      promisedOn.set(key, (promisedOn.get(key) ?? 0) + count)
    }
  }
  return [...rooms].flatMap(([roomTypeId, count]) =>
    nights.map((night) => {
      const broken = outOfOrder.filter(
        (one) => one.roomTypeId === roomTypeId && one.fromDate <= night && night < one.untilDate,
      )
      const key = `${roomTypeId} ${night}`
      const counts = {
        sellable: count - broken.length,
        held: heldOn.get(key) ?? 0,
        promised: promisedOn.get(key) ?? 0,
      }
      return { roomTypeId, night, ...counts, free: counts.sellable - counts.held - counts.promised }
    }),
  )
}

/** The first night on which more of a type is sold than there is; undefined while the house keeps its word. */
export const oversoldNight = (nights: readonly TypeNight[]): TypeNight | undefined =>
  nights.find(({ free }) => free < 0)
