import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { findGuest } from '@jiaoban/db/stays/guest.reads.ts'
import { setGuestsOfStay } from '@jiaoban/db/stays/guest.writes.ts'
import { insertStay } from '@jiaoban/db/stays/stay.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { refusalOfDates } from '@jiaoban/shared/stays/stay.rules.ts'
import type { CallerInput } from '@jiaoban/shared/stays/guest.schema.ts'
import { reserveStayInput } from '@jiaoban/shared/stays/stay.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { holdNights } from '../rooms/room-night.service.ts'
import { addGuest } from './guest.service.ts'
import { writeStayNote } from './stay.service.ts'

/** Takes a reservation, with a room that is held from now on, or with a room type alone. */
export const reserveStay = defineCommand({
  name: 'reserveStay',
  journalName: 'stay_reserved',
  shift: 'office',
  recipe: [],
  input: reserveStayInput,
  run: async (ctx, input) => {
    const { arrivalDate, departureDate, roomId, guest } = input
    const refusal = refusalOfDates({ arrivalDate, departureDate }, ctx.businessDate)
    if (refusal) throw refusal
    await requireRoomType(ctx, input.roomTypeId)
    if (roomId !== null) await requireRoom(ctx, roomId)
    const rate = Money.of(input.rate, ctx.currency)
    const stayId = ctx.nextId()
    await insertStay(ctx.tx, { ...input, id: stayId, rate, reservedSeq: ctx.seq })
    const guestId = await findOrAddCaller(ctx, guest)
    await setGuestsOfStay(ctx.tx, stayId, [guestId])
    await writeStayNote(ctx, stayId, input)
    ctx.record({
      fact: 'stay_reserved',
      stayId,
      roomId,
      roomTypeId: input.roomTypeId,
      guestId,
      source: input.source,
      arrivalDate,
      departureDate,
      rateMinor: rate.toMinor(),
    })
    if (roomId !== null) await holdNights(ctx, { roomId, stayId, from: arrivalDate, to: departureDate, rate })
    return { stayId }
  },
})

const requireRoomType = async (ctx: CommandContext, roomTypeId: number): Promise<void> => {
  const roomTypes = await listRoomTypes(ctx.tx)
  if (!roomTypes.some(({ id }) => id === roomTypeId)) throw kernelError('not_found', { what: 'roomType' })
}

/** Somebody the house knows, or a new name without a document. Raises `not_found`. */
const findOrAddCaller = async (ctx: CommandContext, { guestId, ...caller }: CallerInput): Promise<number> => {
  if (guestId === null) return addGuest(ctx, { ...caller, idKind: '', idNumber: '' })
  if (!(await findGuest(ctx.tx, guestId))) throw kernelError('not_found', { what: 'guest' })
  return guestId
}
