import { insertStay, markCheckedIn } from '@jiaoban/db/stays/stay.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { refusalOfDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { type CheckInInput, checkInInput } from '@jiaoban/shared/stays/stay.schema.ts'
import { takeDepositSlips } from '../deposits/deposit.service.ts'
import { openFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { registerGuests } from './guest.service.ts'
import { requireRoomReady } from './ready-room.service.ts'
import { partyOf, requireStay, requireStayFor, writeStayNote } from './stay.service.ts'

/**
 * Gives a guest a room: nights held, guests registered, folio opened, deposit taken against slips. A walk-in,
 * or somebody who reserved and may come on another date, to another room, at another price.
 */
export const checkIn = defineCommand({
  name: 'checkIn',
  journalName: 'stay_checked_in',
  shift: 'desk',
  recipe: ['deposit_taken'],
  input: checkInInput,
  run: async (ctx, input) => {
    const { roomId, departureDate } = input
    const refusal = refusalOfDates({ arrivalDate: ctx.businessDate, departureDate }, ctx.businessDate)
    if (refusal) throw refusal
    const room = await requireRoomReady(ctx, input)
    const rate = Money.of(input.rate, ctx.currency)
    const stayId = await findOrOpenStay(ctx, input, { rate, roomTypeId: room.roomTypeId })
    await holdNights(ctx, { roomId, stayId, from: ctx.businessDate, to: departureDate, rate })
    await registerGuests(ctx, stayId, input.guests)
    await writeStayNote(ctx, stayId, input)
    await markCheckedIn(ctx.tx, stayId, {
      ...input,
      arrivalDate: ctx.businessDate,
      at: ctx.at,
      businessDate: ctx.businessDate,
    })
    const party = partyOf(await requireStay(ctx, stayId))
    const folioId = await openFolio(ctx, { stayId, windowNumber: 1, payer: 'guest', party })
    ctx.record({ fact: 'stay_checked_in', stayId, roomId, folioId, departureDate, rateMinor: rate.toMinor() })
    const slips = input.deposit ? await takeDepositSlips(ctx, folioId, input.deposit.tenders) : []
    return {
      stayId,
      folioId,
      roomNumber: room.number,
      slips: slips.map(({ slipId, documentId, number, amount, change }) => ({
        slipId,
        documentId,
        number,
        amount: amount.toString(),
        change: change.toString(),
      })),
    }
  },
})

/** The reservation, its nights given back so that they can be held anew; or a new stay. Returns its id. */
const findOrOpenStay = async (
  ctx: CommandContext,
  input: CheckInInput,
  { rate, roomTypeId }: { rate: Money; roomTypeId: number },
): Promise<number> => {
  if (input.stayId !== null) {
    const stay = await requireStayFor(ctx, input.stayId, 'in_house')
    await releaseNights(ctx, stay.id, stay.arrivalDate)
    return stay.id
  }
  const id = ctx.nextId()
  await insertStay(ctx.tx, {
    ...input,
    id,
    rate,
    roomTypeId,
    arrivalDate: ctx.businessDate,
    reservedSeq: null,
  })
  return id
}
