import { insertAgreedNights, insertReservationChanges } from '@jiaoban/db/stays/reservation.writes.ts'
import { insertStays } from '@jiaoban/db/stays/stay.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import type { Market } from '@jiaoban/shared/stays/market.types.ts'
import type { OpenGroupInput } from '@jiaoban/shared/stays/group.schema.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { keepAgreedRates, requireAgreeable } from './agreed-rate.service.ts'

type Block = Pick<OpenGroupInput, 'arrivalDate' | 'departureDate' | 'concessionReasonCode' | 'rooms'> & Market

/**
 * Reserves rooms that nobody is named for: a reservation a room, each night at the price agreed with the group.
 * A few statements, however many rooms. Returns the ids of the stays. Raises what `requireAgreeable` raises.
 */
export const blockRooms = async (ctx: CommandContext, groupId: number, block: Block): Promise<number[]> => {
  const { arrivalDate, departureDate, segmentCode, companyId } = block
  if (block.rooms.length === 0) return []
  const nights = nightsHeld(arrivalDate, departureDate)
  const lines = block.rooms.map(({ quantity, rate, ...line }) => ({
    ...line,
    rate: Money.of(rate, ctx.currency),
    stayIds: Array.from({ length: quantity }, () => ctx.nextId()),
  }))
  const stays = lines.flatMap(({ stayIds, ...line }) =>
    stayIds.map((id) => ({
      id,
      source: 'group' as const,
      ...line,
      roomId: null,
      arrivalDate,
      departureDate,
      children: 0,
      reservedSeq: ctx.seq,
      groupId,
      segmentCode,
      companyId,
    })),
  )
  await insertStays(ctx.tx, stays)
  for (const { roomTypeId, rate, stayIds } of lines) {
    const terms = { roomTypeId, planCode: null, reasonCode: block.concessionReasonCode }
    const rates = nights.map((night) => ({ night, rate }))
    const listed = await requireAgreeable(ctx, { ...terms, rates, isDayUse: arrivalDate === departureDate })
    await keepAgreedRates(
      ctx,
      stayIds.map((stayId) => ({ stayId, nights: listed })),
      terms,
    )
  }
  await insertAgreedNights(
    ctx.tx,
    stays.flatMap(({ id, rate }) => nights.map((night) => ({ id: ctx.nextId(), stayId: id, night, rate }))),
  )
  await insertReservationChanges(
    ctx.tx,
    stays.map((stay) => ({
      id: ctx.nextId(),
      stayId: stay.id,
      kind: 'reserved' as const,
      reasonCode: null,
      at: ctx.at,
      by: ctx.actor.id,
      businessDate: ctx.businessDate,
      guestId: null,
      terms: stay,
      total: stay.rate.times(nights.length),
    })),
  )
  return stays.map(({ id }) => id)
}
