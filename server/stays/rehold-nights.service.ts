import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { insertRoomChange } from '@jiaoban/db/stays/room-change.writes.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { FreeKind, Room, RoomNight } from '@jiaoban/shared/rooms/room.types.ts'
import { nightsToMove } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { holdNights, moveSettledNight, releaseNights } from '../rooms/room-night.service.ts'
import { requireNotOversold } from './availability.service.ts'
import { freeLeftNight, proposeNightBefore } from './night-before.service.ts'
import { requireStay } from './stay.service.ts'

/** The stay in house, with its room. Raises `not_found` and `stay_not_in_house`. */
export const requireGuestIn = async (
  ctx: CommandContext,
  stayId: number,
): Promise<{ stay: StayRecord; room: Room }> => {
  const stay = await requireStay(ctx, stayId)
  if (stay.state !== 'in_house' || stay.roomId === null) {
    throw stayError('stay_not_in_house', { state: stay.state })
  }
  return { stay, room: await requireRoom(ctx, stay.roomId) }
}

/** Nights of a stay, the first of them first. */
export type Nights = readonly [RoomNight, ...RoomNight[]]

const requireSome = (stay: StayRecord, [first, ...others]: readonly RoomNight[]): Nights => {
  if (!first) throw stayError('no_night_ahead', { departureDate: stay.departureDate })
  return [first, ...others]
}

/** The nights from tonight on that are not charged: those that can have another price. Raises `no_night_ahead`. */
export const requireNightsAhead = async (ctx: CommandContext, stay: StayRecord): Promise<Nights> =>
  requireSome(
    stay,
    (await listHeldNights(ctx.tx, stay.id)).filter(
      ({ night, chargeKind }) => night >= ctx.businessDate && chargeKind === null,
    ),
  )

/** The nights that a guest sleeps in another room from now on, charged or not. Raises `no_night_ahead`. */
export const requireNightsToMove = async (ctx: CommandContext, stay: StayRecord): Promise<Nights> => {
  const { isNightBefore } = await proposeNightBefore(ctx.tx, ctx.at)
  const { businessDate } = ctx
  return requireSome(
    stay,
    nightsToMove(await listHeldNights(ctx.tx, stay.id), { businessDate, isNightBefore }),
  )
}

export interface NightsTerms {
  readonly from: Room
  readonly to: Room
  readonly rate: Money
  /** Each night keeps the price it has. */
  readonly keepsRates: boolean
  readonly freeKind: FreeKind | null
  readonly reasonCode: string
}

/**
 * Nights of a stay up to its last one, given back and held anew: in another room, at another price, or both. Those that
 * are charged keep their price and their charge. The history of the stay keeps what was before. Raises `room_taken`,
 * `room_out_of_order` and `room_type_full`.
 */
export const reholdNights = async (
  ctx: CommandContext,
  stay: StayRecord,
  nights: Nights,
  { from, to, rate, keepsRates, freeKind, reasonCode }: NightsTerms,
): Promise<void> => {
  const open = nights.filter(({ chargeKind }) => chargeKind === null)
  const first = open[0] ?? nights[0]
  await releaseNights(ctx, stay.id, nights[0].night)
  if (nights[0].night < ctx.businessDate) await freeLeftNight(ctx, to.id, nights[0].night)
  for (const night of nights) if (night.chargeKind !== null) await moveSettledNight(ctx, night, to.id)
  if (open[0]) {
    const range = { from: open[0].night, to: stay.departureDate }
    // Who keeps the price keeps the one of each night.
    const nightRates = keepsRates ? open : []
    await holdNights(ctx, { ...range, roomId: to.id, stayId: stay.id, rate, nightRates, freeKind })
  }
  await requireNotOversold(ctx, to.roomTypeId, { from: nights[0].night, to: stay.departureDate })
  const change = {
    stayId: stay.id,
    fromRoomId: from.id,
    toRoomId: to.id,
    freeKind,
    reasonCode,
    fromRateMinor: first.rate.toMinor(),
    toRateMinor: (keepsRates ? first.rate : rate).toMinor(),
    approvedBy: ctx.approver?.id ?? null,
  }
  await insertRoomChange(ctx.tx, {
    ...change,
    id: ctx.nextId(),
    currency: ctx.currency,
    businessDate: ctx.businessDate,
    changedAt: ctx.at,
    changedBy: ctx.actor.id,
  })
  ctx.record({ fact: 'room_changed', ...change })
}
