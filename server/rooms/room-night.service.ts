import { findHeldNight, listHeldNights, readTurns } from '@jiaoban/db/rooms/room-night.reads.ts'
import { insertRoomNights, markNightCharged, releaseRoomNights } from '@jiaoban/db/rooms/room-night.writes.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { endOfNights, nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { roomError } from '@jiaoban/shared/rooms/room.errors.ts'
import type { NightChargeKind, RoomNight } from '@jiaoban/shared/rooms/room.types.ts'
import { chargeFolio } from '../folios/folio.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from './room.service.ts'

export interface NightsRequest {
  readonly roomId: number
  readonly stayId: number
  readonly from: BusinessDate
  /** The departure date. The same date as `from` is day use and holds that date's slot. */
  readonly to: BusinessDate
  readonly rate: Money
}

/** Holds a room for a stay, each night on its next turn. Raises `not_found` and `room_taken`. */
export const holdNights = async (ctx: CommandContext, request: NightsRequest): Promise<void> => {
  const { roomId, stayId, from, to, rate } = request
  const room = await requireRoom(ctx, roomId)
  const range = { from, end: endOfNights(from, to) }
  const taken = await findHeldNight(ctx.tx, roomId, range)
  if (taken) throw roomError('room_taken', { room: room.number, night: taken.night })
  const turns = await readTurns(ctx.tx, roomId, range)
  const nights = nightsHeld(from, to).map((night) => ({
    id: ctx.nextId(),
    roomId,
    night,
    turn: (turns.get(night) ?? 0) + 1,
    stayId,
    rate,
  }))
  if (nights.length === 0) return
  await insertRoomNights(ctx.tx, nights)
  ctx.record({
    fact: 'nights_held',
    stayId,
    roomId,
    rateMinor: rate.toMinor(),
    nights: nights.map(({ id, night, turn }) => ({ id, night, turn })),
  })
}

/**
 * Gives back what a stay holds from `fromNight` on, charged or not: whoever leaves gives back the night they
 * paid, and the room can be sold again. Who only leaves earlier must not have paid (`nightsChange`).
 */
export const releaseNights = async (
  ctx: CommandContext,
  stayId: number,
  fromNight: BusinessDate,
): Promise<void> => {
  const roomNightIds = await releaseRoomNights(ctx.tx, stayId, fromNight)
  if (roomNightIds.length > 0) ctx.record({ fact: 'nights_released', stayId, roomNightIds })
}

/** The nights a stay holds up to and including `upTo` that nobody has charged. */
export const listOpenNights = async (
  ctx: CommandContext,
  stayId: number,
  upTo: BusinessDate,
): Promise<RoomNight[]> =>
  (await listHeldNights(ctx.tx, stayId)).filter(
    ({ chargeKind, night }) => chargeKind === null && night <= upTo,
  )

export interface NightChargeRequest {
  readonly roomNight: RoomNight
  readonly folioId: number
  /** The slot of a guest who comes and leaves on one date. */
  readonly isDayUse?: boolean
}

/**
 * Charges a night to a folio, once. A night without a price makes no posting: that it was settled is a fact
 * of the night. Raises `night_already_charged` and what `chargeFolio` raises.
 */
export const chargeNight = async (ctx: CommandContext, request: NightChargeRequest): Promise<void> => {
  const { roomNight, folioId, isDayUse = false } = request
  const { id, night, rate, stayId } = roomNight
  if (roomNight.chargeKind !== null) throw roomError('night_already_charged', { night })
  const posted = rate.isPositive
    ? await chargeFolio(ctx, {
        folioId,
        code: isDayUse ? 'day_use' : 'room',
        amount: rate,
        quantity: 1,
        night,
      })
    : undefined
  const kind: NightChargeKind = posted ? 'charged' : isDayUse ? 'day_use' : 'complimentary'
  const entryId = posted?.entryId ?? null
  const isFirst = await markNightCharged(ctx.tx, id, { kind, entryId, businessDate: ctx.businessDate })
  if (!isFirst) throw roomError('night_already_charged', { night })
  ctx.record({ fact: 'night_charged', roomNightId: id, stayId, night, kind, entryId })
}
