import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { findGuest } from '@jiaoban/db/stays/guest.reads.ts'
import { setGuestsOfStay } from '@jiaoban/db/stays/guest.writes.ts'
import { insertStay } from '@jiaoban/db/stays/stay.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { refusalOfDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { reserveStayInput } from '@jiaoban/shared/stays/stay.schema.ts'
import { defineCommand } from '../kernel/command.ts'
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
    const roomTypes = await listRoomTypes(ctx.tx)
    if (!roomTypes.some(({ id }) => id === input.roomTypeId)) {
      throw kernelError('not_found', { what: 'roomType' })
    }
    const known = guest.guestId === null ? undefined : await findGuest(ctx.tx, guest.guestId)
    if (guest.guestId !== null && !known) throw kernelError('not_found', { what: 'guest' })
    const rate = Money.of(input.rate, ctx.currency)
    const stayId = ctx.nextId()
    await insertStay(ctx.tx, { ...input, id: stayId, rate, reservedSeq: ctx.seq })
    const { name, phone, nationality } = guest
    const guestId = known?.id ?? (await addGuest(ctx, { name, phone, nationality, idKind: '', idNumber: '' }))
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
