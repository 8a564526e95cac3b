import type { RoomRef } from '@jiaoban/shared/handover-book/handover-book.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** The rooms a notice or matter can be about, by number. */
export const listBookRooms = (reader: Reader): Promise<RoomRef[]> =>
  reader.selectFrom('room').orderBy('floor').orderBy('number').select(['id', 'number']).execute()

export const bookRoomExists = async (reader: Reader, roomId: number): Promise<boolean> =>
  (await reader.selectFrom('room').where('id', '=', roomId).select('id').executeTakeFirst()) !== undefined
