import { updateReservation } from '@jiaoban/db/stays/reservation.writes.ts'
import type { NightRate } from '@jiaoban/shared/rooms/night-rate.rules.ts'
import { refusalOfChangedDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { type ChangeReservationInput, changeReservationInput } from '@jiaoban/shared/stays/stay.schema.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { agreeRates } from './agreed-rate.service.ts'
import { requireNotOversold } from './availability.service.ts'
import { readMarket } from './market.service.ts'
import { requirePlan } from './rate-plan.service.ts'
import {
  agreeNights,
  keepReservation,
  readNightRates,
  replaceCaller,
  requireRoomType,
} from './reservation.service.ts'
import { followStay, requireStayFor, writeStayNote } from './stay.service.ts'

/**
 * Everything about a reservation that can be said anew before the guest comes. It carries the version that
 * was on the screen: of two desks that change it at once, the second looks again.
 */
export const changeReservation = defineCommand({
  name: 'changeReservation',
  journalName: 'reservation_changed',
  shift: 'office',
  approval: 'sometimes',
  recipe: [],
  input: changeReservationInput,
  run: async (ctx, input) => {
    const stay = await requireStayFor(ctx, input.stayId, 'cancelled')
    if (stay.version !== input.version) throw stayError('reservation_changed', { version: stay.version })
    const refusal = refusalOfChangedDates(stay, input, ctx.businessDate)
    if (refusal) throw refusal
    await requireRoomType(ctx, input.roomTypeId)
    const room = input.roomId === null ? input : await requireRoom(ctx, input.roomId)
    if (input.planCode !== stay.planCode) await requirePlan(ctx, input)
    const rates = readNightRates(ctx, input)
    await agreeRates(
      ctx,
      stay.id,
      {
        roomTypeId: input.roomTypeId,
        planCode: input.planCode,
        rates,
        reasonCode: input.concessionReasonCode,
        isDayUse: input.arrivalDate === input.departureDate,
      },
      stay.roomTypeId,
    )
    await rewriteReservation(ctx, stay, { input, rates })
    await requireNotOversold(ctx, room.roomTypeId, { from: input.arrivalDate, to: input.departureDate })
    await followStay(ctx, stay.id)
    await keepReservation(ctx, stay.id, 'changed')
    return { stayId: stay.id, version: stay.version + 1 }
  },
})

const rewriteReservation = async (
  ctx: CommandContext,
  stay: StayRecord,
  { input, rates }: { input: ChangeReservationInput; rates: readonly NightRate[] },
): Promise<void> => {
  const { arrivalDate, departureDate, roomTypeId, roomId, source } = input
  await releaseNights(ctx, stay.id, stay.arrivalDate)
  const market = await readMarket(ctx, input, stay)
  await updateReservation(ctx.tx, stay.id, { ...input, market })
  const guestId = await replaceCaller(ctx, stay.id, input.guest)
  await writeStayNote(ctx, stay.id, input)
  ctx.record({
    fact: 'reservation_changed',
    stayId: stay.id,
    roomId,
    roomTypeId,
    guestId,
    source,
    ...market,
    arrivalDate,
    departureDate,
  })
  await agreeNights(ctx, stay.id, rates)
  if (roomId !== null) {
    const nights = { from: arrivalDate, to: departureDate, rate: stay.rate, nightRates: rates }
    await holdNights(ctx, { roomId, stayId: stay.id, ...nights })
  }
}
