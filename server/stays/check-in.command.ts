import { setMarketOfStay } from '@jiaoban/db/stays/market.writes.ts'
import { insertStay, markCheckedIn } from '@jiaoban/db/stays/stay.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { Market } from '@jiaoban/shared/stays/market.types.ts'
import { refusalOfDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { type CheckInInput, checkInInput } from '@jiaoban/shared/stays/stay.schema.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { depositKinds, nobodyElse, takeDepositSlips, toIssuedSlips } from '../deposits/deposit.service.ts'
import { openFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { agreeRates } from './agreed-rate.service.ts'
import { requireNotOversold } from './availability.service.ts'
import { openCompanyWindow, readMarket } from './market.service.ts'
import { routeToMaster } from './group.service.ts'
import { issueDueCoupons } from './meal-coupon.service.ts'
import { registerGuests } from './guest.service.ts'
import { arrivalDateOf, chargeNightBefore, freeLeftNight } from './night-before.service.ts'
import { requireRoomReady } from './ready-room.service.ts'
import { requirePlan } from './rate-plan.service.ts'
import { readNightRates } from './reservation.service.ts'
import { partyOf, requireStay, requireStayFor, writeStayNote } from './stay.service.ts'

/**
 * Gives a guest a room: nights held, guests registered, folio opened, breakfast coupons and deposit slips issued. A walk-in,
 * or somebody who reserved and may come on another date, to another room, at another price.
 */
export const checkIn = defineCommand({
  name: 'checkIn',
  journalName: 'stay_checked_in',
  shift: 'desk',
  approval: 'sometimes',
  recipe: [...depositKinds, 'charge'],
  documents: ['deposit_slip', 'exchange_memo'],
  input: checkInInput,
  run: async (ctx, input) => {
    const { roomId, departureDate } = input
    const refusal = refusalOfDates({ arrivalDate: ctx.businessDate, departureDate }, ctx.businessDate)
    if (refusal) throw refusal
    if (input.isHourly && departureDate > ctx.businessDate) {
      throw stayError('hourly_leaves_same_day', { departureDate })
    }
    const room = await requireRoomReady(ctx, input)
    const rate = Money.of(input.rate, ctx.currency)
    const arrivalDate = await arrivalDateOf(ctx, input)
    const reserved = input.stayId === null ? null : await requireStayFor(ctx, input.stayId, 'in_house')
    // What was agreed with a reservation stands, also when the plan is sold no more.
    if (input.planCode !== (reserved?.planCode ?? null)) await requirePlan(ctx, { ...input, arrivalDate })
    const nightRates = readNightRates(ctx, { ...input, arrivalDate })
    const market = await readMarket(ctx, input, reserved ?? { isNew: true, source: input.source })
    const opened = { ...market, rate, roomTypeId: room.roomTypeId, arrivalDate }
    const stayId = reserved ? await letNightsGo(ctx, reserved, market) : await openStay(ctx, input, opened)
    if (input.isNightBefore) await freeLeftNight(ctx, roomId, arrivalDate)
    await holdNights(ctx, { roomId, stayId, from: arrivalDate, to: departureDate, rate, nightRates })
    await registerGuests(ctx, stayId, input.guests)
    await writeStayNote(ctx, stayId, input)
    await agreeRates(ctx, stayId, {
      roomTypeId: reserved?.roomTypeId ?? room.roomTypeId,
      planCode: input.planCode,
      rates: nightRates,
      reasonCode: input.concessionReasonCode,
      isDayUse: arrivalDate === departureDate && !input.isHourly,
    })
    await markCheckedIn(ctx.tx, stayId, {
      ...input,
      arrivalDate,
      at: ctx.occurredAt,
      businessDate: ctx.businessDate,
    })
    await requireNotOversold(ctx, room.roomTypeId, { from: arrivalDate, to: departureDate })
    const party = partyOf(await requireStay(ctx, stayId))
    const folioId = await openFolio(ctx, { stayId, windowNumber: 1, payer: 'guest', party })
    if (reserved) await routeToMaster(ctx, stayId)
    await openCompanyWindow(ctx, stayId, { share: input.companyPays, companyId: market.companyId })
    const facts = { stayId, roomId, folioId, ...market, departureDate, rateMinor: rate.toMinor() }
    ctx.record({ fact: 'stay_checked_in', ...facts })
    if (input.isNightBefore) await chargeNightBefore(ctx, stayId, folioId)
    await issueDueCoupons(ctx, stayId)
    const owner = { stayId, folioId, party, payer: nobodyElse }
    const slips = await takeDepositSlips(ctx, owner, input.deposit?.tenders ?? [])
    return {
      stayId,
      folioId,
      roomNumber: room.number,
      slips: toIssuedSlips(slips),
    }
  },
})

/** What a reservation holds is given back, so that it can be held anew; where the guest comes from may be said anew. Returns its id. */
const letNightsGo = async (ctx: CommandContext, reserved: StayRecord, market: Market): Promise<number> => {
  await releaseNights(ctx, reserved.id, reserved.arrivalDate)
  const isSame = market.segmentCode === reserved.segmentCode && market.companyId === reserved.companyId
  if (!isSame) await setMarketOfStay(ctx.tx, reserved.id, market)
  return reserved.id
}

/** Somebody who did not reserve. Returns the id of the stay. */
const openStay = async (
  ctx: CommandContext,
  input: CheckInInput,
  opened: Market & { rate: Money; roomTypeId: number; arrivalDate: string },
): Promise<number> => {
  const id = ctx.nextId()
  await insertStay(ctx.tx, { ...input, ...opened, id, reservedSeq: null })
  return id
}
