interface Wanting {
  readonly stayId: number
  readonly roomTypeId: number
  /** The room that is held already; null where any of the type will do. */
  readonly roomId: number | null
}

interface FreeRoom {
  readonly id: number
  readonly roomTypeId: number
}

export interface GivenRooms {
  /** The room of each stay that got one. */
  readonly rooms: ReadonlyMap<number, number>
  /** Types that had too few rooms, with how many were missing. */
  readonly missing: ReadonlyMap<number, number>
}

/**
 * Gives everybody of a group a room: who holds one keeps it, the others get the free rooms of their type in the
 * order of the house, so that a coach is not spread over it. A room that somebody keeps is given to nobody else.
 */
export const giveRooms = (wanting: readonly Wanting[], free: readonly FreeRoom[]): GivenRooms => {
  const rooms = new Map<number, number>()
  const missing = new Map<number, number>()
  const kept = new Set(wanting.map(({ roomId }) => roomId))
  const left = free.filter(({ id }) => !kept.has(id))
  for (const { stayId, roomTypeId, roomId } of wanting) {
    const index = left.findIndex((room) => room.roomTypeId === roomTypeId)
    const given = roomId ?? left[index]?.id
    if (roomId === null && index >= 0) left.splice(index, 1)
    if (given === undefined) missing.set(roomTypeId, (missing.get(roomTypeId) ?? 0) + 1)
    else rooms.set(stayId, given)
  }
  return { rooms, missing }
}
