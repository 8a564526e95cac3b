import { findStayInRoom } from '@jiaoban/db/stays/stay.reads.ts'
import { roomError } from '@jiaoban/shared/rooms/room.errors.ts'
import type { Room } from '@jiaoban/shared/rooms/room.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'

/**
 * A room somebody can go up to now. Raises `not_found`, `room_out_of_order`, `room_occupied` and, unless the
 * guest accepts it, `room_not_clean`.
 */
export const requireRoomReady = async (
  ctx: CommandContext,
  { roomId, acceptDirtyRoom }: { roomId: number; acceptDirtyRoom: boolean },
): Promise<Room> => {
  const room = await requireRoom(ctx, roomId)
  if (room.housekeepingState === 'out_of_order') throw roomError('room_out_of_order', { room: room.number })
  if (await findStayInRoom(ctx.tx, roomId)) throw roomError('room_occupied', { room: room.number })
  if (room.housekeepingState === 'dirty' && !acceptDirtyRoom) {
    throw roomError('room_not_clean', { room: room.number })
  }
  return room
}
