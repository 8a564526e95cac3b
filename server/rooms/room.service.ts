import { findRoom } from '@jiaoban/db/rooms/room.reads.ts'
import { setHousekeepingState } from '@jiaoban/db/rooms/room.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { MakeState, Room } from '@jiaoban/shared/rooms/room.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** The room. Raises `not_found`. */
export const requireRoom = async (ctx: CommandContext, roomId: number): Promise<Room> => {
  const room = await findRoom(ctx.tx, roomId)
  if (!room) throw kernelError('not_found', { what: 'room' })
  return room
}

/** What housekeeping has to know of a room. A room that is left becomes dirty, one that is done clean. */
export const putRoomInState = async (
  ctx: CommandContext,
  roomId: number,
  state: MakeState,
): Promise<void> => {
  await setHousekeepingState(ctx.tx, roomId, state)
  ctx.record({ fact: 'room_state', roomId, state })
}
