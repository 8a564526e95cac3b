import { findGuestByIdNumber, listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import {
  eraseGuestWithoutStay,
  insertGuest,
  setGuestsOfStay,
  updateGuestProfile,
} from '@jiaoban/db/stays/guest.writes.ts'
import type { GuestInput } from '@jiaoban/shared/stays/guest.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { GuestDetails } from '@jiaoban/shared/stays/stay.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { recallVip } from './vip.service.ts'

/** Writes down a guest the house does not know. Returns the id. */
export const addGuest = async (ctx: CommandContext, details: GuestDetails): Promise<number> => {
  const id = ctx.nextId()
  await insertGuest(ctx.tx, { id, createdAt: ctx.at }, details)
  return id
}

/**
 * Registers those who move in. Who showed the same document before stays the same guest; who was only a name
 * on the reservation becomes the first of them. The journal keeps ids alone. Raises `guest_listed_twice`.
 */
export const registerGuests = async (
  ctx: CommandContext,
  stayId: number,
  guests: readonly GuestInput[],
): Promise<void> => {
  const documents = new Set(guests.map(({ idKind, idNumber }) => `${idKind} ${idNumber}`))
  if (documents.size < guests.length) throw stayError('guest_listed_twice')
  const known: (number | undefined)[] = []
  for (const { idKind, idNumber } of guests) {
    known.push(await findGuestByIdNumber(ctx.tx, idKind, idNumber))
  }
  const reserved = (await listGuestsOfStay(ctx.tx, stayId)).map(({ id }) => id)
  const caller = reserved.find((id) => !known.includes(id))
  const guestIds: number[] = []
  for (const [index, details] of guests.entries()) {
    const guestId = known[index] ?? (index === 0 ? caller : undefined)
    if (guestId !== undefined) await updateGuestProfile(ctx.tx, guestId, details)
    guestIds.push(guestId ?? (await addGuest(ctx, details)))
  }
  await setGuestsOfStay(ctx.tx, stayId, guestIds)
  for (const guestId of reserved.filter((id) => !guestIds.includes(id))) {
    await eraseGuestWithoutStay(ctx.tx, guestId)
  }
  ctx.record({ fact: 'guests_registered', stayId, guestIds })
  await recallVip(ctx, stayId)
}
