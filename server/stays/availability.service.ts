import { readRoomFacts } from '@jiaoban/db/rooms/availability.reads.ts'
import { upsertTypeNights } from '@jiaoban/db/rooms/availability.writes.ts'
import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listPromised } from '@jiaoban/db/stays/promised.reads.ts'
import { type BusinessDate, nightsBetween } from '@jiaoban/shared/kernel/dates.ts'
import { availabilityOf, oversoldNight, type TypeNight } from '@jiaoban/shared/rooms/availability.rules.ts'
import { endOfNights } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { roomError } from '@jiaoban/shared/rooms/room.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** What every room type has left on each night from `from` until before `end`. */
export const readAvailability = async (
  reader: Reader,
  range: { from: BusinessDate; end: BusinessDate },
): Promise<TypeNight[]> => {
  const rooms = await readRoomFacts(reader, range)
  const promised = await listPromised(reader, range)
  return availabilityOf({ ...rooms, promised }, nightsBetween(range.from, range.end))
}

/**
 * Asked by every command that sells nights or takes rooms away, after it did: the type may not be sold more
 * often than it has rooms in order on any of the nights. Nights before the business date are history. What
 * was counted is kept, and the database looks at it too. Raises `room_type_full`.
 */
export const requireNotOversold = async (
  ctx: CommandContext,
  roomTypeId: number,
  { from, to }: { from: BusinessDate; to: BusinessDate },
): Promise<void> => {
  const range = { from: from < ctx.businessDate ? ctx.businessDate : from, end: endOfNights(from, to) }
  const nights = (await readAvailability(ctx.tx, range)).filter((night) => night.roomTypeId === roomTypeId)
  const oversold = oversoldNight(nights)
  if (oversold) {
    const type = (await listRoomTypes(ctx.tx)).find(({ id }) => id === roomTypeId)
    throw roomError('room_type_full', { roomType: type?.code ?? '', night: oversold.night })
  }
  await upsertTypeNights(ctx.tx, nights)
}
