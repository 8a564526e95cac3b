import { setGuestsOfStay } from '@jiaoban/db/stays/guest.writes.ts'
import { insertStay } from '@jiaoban/db/stays/stay.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { NightRate } from '@jiaoban/shared/rooms/night-rate.rules.ts'
import { refusalOfDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { type ReserveStayInput, reserveStayInput } from '@jiaoban/shared/stays/stay.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { holdNights } from '../rooms/room-night.service.ts'
import { agreeRates } from './agreed-rate.service.ts'
import { requireNotOversold } from './availability.service.ts'
import { readMarket } from './market.service.ts'
import { requirePlan } from './rate-plan.service.ts'
import {
  agreeNights,
  findOrAddCaller,
  keepReservation,
  readNightRates,
  requireRoomType,
} from './reservation.service.ts'
import { writeStayNote } from './stay.service.ts'
import { recallVip } from './vip.service.ts'

/** Takes a reservation, with a room that is held from now on, or with a room type alone. */
export const reserveStay = defineCommand({
  name: 'reserveStay',
  journalName: 'stay_reserved',
  shift: 'office',
  approval: 'sometimes',
  recipe: [],
  input: reserveStayInput,
  run: async (ctx, input) => {
    const refusal = refusalOfDates(input, ctx.businessDate)
    if (refusal) throw refusal
    await requireRoomType(ctx, input.roomTypeId)
    const room = input.roomId === null ? input : await requireRoom(ctx, input.roomId)
    await requirePlan(ctx, input)
    const stayId = await writeReservation(ctx, input, readNightRates(ctx, input))
    await requireNotOversold(ctx, room.roomTypeId, { from: input.arrivalDate, to: input.departureDate })
    await keepReservation(ctx, stayId, 'reserved')
    return { stayId }
  },
})

const writeReservation = async (
  ctx: CommandContext,
  input: ReserveStayInput,
  rates: readonly NightRate[],
): Promise<number> => {
  const { arrivalDate, departureDate, roomTypeId, roomId, source } = input
  const stayId = ctx.nextId()
  const rate = rates[0]?.rate ?? Money.of(input.rate, ctx.currency)
  const market = await readMarket(ctx, input, { isNew: true, source })
  await insertStay(ctx.tx, { ...input, ...market, id: stayId, rate, reservedSeq: ctx.seq })
  const guestId = await findOrAddCaller(ctx, input.guest)
  await setGuestsOfStay(ctx.tx, stayId, [guestId])
  await writeStayNote(ctx, stayId, input)
  ctx.record({
    fact: 'stay_reserved',
    stayId,
    roomId,
    roomTypeId,
    guestId,
    source,
    ...market,
    arrivalDate,
    departureDate,
    rateMinor: rate.toMinor(),
  })
  await recallVip(ctx, stayId)
  if (roomId !== null) {
    await holdNights(ctx, { roomId, stayId, from: arrivalDate, to: departureDate, rate, nightRates: rates })
  }
  await agreeRates(ctx, stayId, {
    roomTypeId,
    planCode: input.planCode,
    rates,
    reasonCode: input.concessionReasonCode,
    isDayUse: arrivalDate === departureDate,
  })
  await agreeNights(ctx, stayId, rates)
  return stayId
}
