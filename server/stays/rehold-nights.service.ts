import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { insertRoomChange } from '@jiaoban/db/stays/room-change.writes.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { FreeKind, Room, RoomNight } from '@jiaoban/shared/rooms/room.types.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { requireNotOversold } from './availability.service.ts'
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

/** The nights from tonight on that are not charged, the first of them first. Raises `no_night_ahead`. */
export const requireNightsAhead = async (
  ctx: CommandContext,
  stay: StayRecord,
): Promise<readonly [RoomNight, ...RoomNight[]]> => {
  const [first, ...others] = (await listHeldNights(ctx.tx, stay.id)).filter(
    ({ night, chargeKind }) => night >= ctx.businessDate && chargeKind === null,
  )
  if (!first) throw stayError('no_night_ahead', { departureDate: stay.departureDate })
  return [first, ...others]
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
 * The nights from tonight on, given back and held anew: in another room, at another price, or both. Nights that
 * were charged stay as they are. The history of the stay keeps what was before. Raises `no_night_ahead`,
 * `room_taken`, `room_out_of_order` and `room_type_full`.
 */
export const reholdNights = async (
  ctx: CommandContext,
  stay: StayRecord,
  { from, to, rate, keepsRates, freeKind, reasonCode }: NightsTerms,
): Promise<void> => {
  const ahead = await requireNightsAhead(ctx, stay)
  const [first] = ahead
  await releaseNights(ctx, stay.id, first.night)
  const nights = { from: first.night, to: stay.departureDate }
  // Who keeps the price keeps the one of each night.
  const nightRates = keepsRates ? ahead : []
  await holdNights(ctx, { ...nights, roomId: to.id, stayId: stay.id, rate, nightRates, freeKind })
  await requireNotOversold(ctx, to.roomTypeId, nights)
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
