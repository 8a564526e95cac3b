import type { MakeState } from '@jiaoban/shared/rooms/room.types.ts'
import type { Tx } from '../kernel/tx.ts'

export const setHousekeepingState = async (tx: Tx, roomId: number, state: MakeState): Promise<void> => {
  await tx.updateTable('room').set({ housekeeping_state: state }).where('id', '=', roomId).execute()
}

export interface NewRoom {
  readonly id: number
  readonly number: string
  readonly floor: string
  readonly roomTypeId: number
}

/** The rooms of a new hotel, all of them clean. */
export const insertRooms = async (tx: Tx, rooms: readonly NewRoom[]): Promise<void> => {
  const rows = rooms.map((room) => ({
    id: room.id,
    number: room.number,
    floor: room.floor,
    room_type_id: room.roomTypeId,
    housekeeping_state: 'clean' as const,
  }))
  await tx.insertInto('room').values(rows).execute()
}
