import { bookRoomExists } from '@jiaoban/db/handover-book/book-room.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { newSalt, saltedDigest } from '../kernel/digest.ts'

/** The text of an entry with the salt that stands beside it, and the digest that the journal keeps. */
export const sealText = (text: string): { text: string; salt: string; textDigest: string } => {
  const salt = newSalt()
  return { text, salt, textDigest: saltedDigest(salt, text) }
}

/** Raises `not_found` for a room the house does not have. */
export const requireBookRoom = async (ctx: CommandContext, roomId: number | null): Promise<void> => {
  if (roomId !== null && !(await bookRoomExists(ctx.tx, roomId)))
    throw kernelError('not_found', { what: 'room' })
}
