import { nightsOf } from './days.ts'
import type { HotelModel, RoomModel, StayModel } from './hotel-model.ts'

/** The first of the nights on which somebody but `stay` holds the room. */
export const takenNight = (
  room: RoomModel,
  nights: readonly string[],
  stay?: StayModel,
): string | undefined =>
  nights.find((night) => {
    const holder = room.held.get(night)
    return holder !== undefined && holder !== stay
  })

/** Whether a room cannot be sold on one of the nights. */
export const isOutOfOrder = ({ outOfOrder }: RoomModel, nights: readonly string[]): boolean =>
  outOfOrder.some(({ from, until }) => nights.some((night) => night >= from && night < until))

/** Why a room cannot be held for nights: out of order, or held by somebody but `stay`. */
export const refusalToHold = (
  room: RoomModel,
  nights: readonly string[],
  stay?: StayModel,
): string | null => {
  if (isOutOfOrder(room, nights)) return 'room_out_of_order'
  return takenNight(room, nights, stay) === undefined ? null : 'room_taken'
}

/** Whether a type has no room left for `stay` on one of the nights that are still to come. */
export const isTypeFull = (
  model: HotelModel,
  typeId: number,
  nights: readonly string[],
  stay?: StayModel,
  wanted = 1,
): boolean => {
  const rooms = [...model.rooms.values()].filter((room) => room.typeId === typeId)
  const promised = model.stays.filter(
    (one) => one !== stay && one.state === 'reserved' && one.room === null && one.typeId === typeId,
  )
  return nights
    .filter((night) => night >= model.date)
    .some((night) => {
      const held = rooms.filter((room) => room.held.has(night) && room.held.get(night) !== stay)
      const due = promised.filter(({ arrival, departure }) => nightsOf(arrival, departure).includes(night))
      const inOrder = rooms.filter((room) => !isOutOfOrder(room, [night]))
      return held.length + due.length + wanted > inOrder.length
    })
}

export const hold = (room: RoomModel, stay: StayModel, nights: readonly string[]): void => {
  for (const night of nights) {
    room.held.set(night, stay)
    stay.nights.set(night, null)
  }
}

/** A night somebody paid for who has gone, or sleeps in another room, is sold again. */
export const freeLeftNight = (model: HotelModel, room: RoomModel, night: string): void => {
  if (!isLeftNight(model, room, night)) return
  room.held.get(night)?.nights.delete(night)
  room.held.delete(night)
}

/** Whether whoever holds a night has gone, or sleeps in another room. */
export const isLeftNight = (model: HotelModel, room: RoomModel, night: string): boolean => {
  const holder = room.held.get(night)
  if (!holder || holder.state === 'reserved') return false
  return holder.state !== 'in_house' || model.rooms.get(holder.room ?? '') !== room
}

/** The rooms in which a stay holds its nights. */
export const roomsOf = (
  model: HotelModel,
  stay: StayModel,
  nights: Iterable<string>,
): Map<string, RoomModel> =>
  new Map(
    [...nights].flatMap((night) => {
      const room = [...model.rooms.values()].find(({ held }) => held.get(night) === stay)
      return room ? [[night, room] as const] : []
    }),
  )

/** Gives back what a stay holds from a night on. */
export const release = (model: HotelModel, stay: StayModel, from: string): void => {
  for (const night of [...stay.nights.keys()].filter((one) => one >= from)) {
    stay.nights.delete(night)
    // A night that was paid before the guest moved is held in the room they had.
    for (const { held } of model.rooms.values()) if (held.get(night) === stay) held.delete(night)
  }
}
