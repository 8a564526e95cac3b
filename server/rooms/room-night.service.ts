import {
  findHeldNight,
  listHeldNights,
  readTurns,
  findNightHeldByOthers,
} from '@jiaoban/db/rooms/room-night.reads.ts'
import {
  insertRoomNights,
  markNightsCharged,
  moveNightCharge,
  type NightCharge,
  releaseRoomNights,
  holdReleasedNights,
} from '@jiaoban/db/rooms/room-night.writes.ts'
import { findOutOfOrderOn } from '@jiaoban/db/rooms/out-of-order.reads.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { type NightRate, ratesOf } from '@jiaoban/shared/rooms/night-rate.rules.ts'
import { endOfNights, nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { roomError } from '@jiaoban/shared/rooms/room.errors.ts'
import type { FreeKind, NightChargeKind, RoomNight } from '@jiaoban/shared/rooms/room.types.ts'
import { chargeFolios } from '../folios/charge.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from './room.service.ts'

export interface NightsRequest {
  readonly roomId: number
  readonly stayId: number
  readonly from: BusinessDate
  /** The departure date. The same date as `from` is day use and holds that date's slot. */
  readonly to: BusinessDate
  /** What every night costs that has no price of its own. */
  readonly rate: Money
  readonly nightRates?: readonly NightRate[]
  /** The nights are given away: the rate is zero then. */
  readonly freeKind?: FreeKind | null
}

/**
 * Holds a room for a stay, each night on its next turn. Returns the ids, in the order of the nights. Raises `not_found`,
 * `room_out_of_order` and `room_taken`.
 */
export const holdNights = async (ctx: CommandContext, request: NightsRequest): Promise<number[]> => {
  const { roomId, stayId, from, to, rate, freeKind = null, nightRates = [] } = request
  const room = await requireRoom(ctx, roomId)
  const range = { from, end: endOfNights(from, to) }
  if (await findOutOfOrderOn(ctx.tx, roomId, range))
    throw roomError('room_out_of_order', { room: room.number })
  const taken = await findHeldNight(ctx.tx, roomId, range)
  if (taken) throw roomError('room_taken', { room: room.number, night: taken.night })
  const turns = await readTurns(ctx.tx, roomId, range)
  const nights = ratesOf(nightsHeld(from, to), rate, nightRates).map((priced) => ({
    id: ctx.nextId(),
    roomId,
    turn: (turns.get(priced.night) ?? 0) + 1,
    stayId,
    freeKind,
    ...priced,
  }))
  if (nights.length === 0) return []
  await insertRoomNights(ctx.tx, nights)
  ctx.record({
    fact: 'nights_held',
    stayId,
    roomId,
    nights: nights.map((held) => ({
      id: held.id,
      night: held.night,
      turn: held.turn,
      rateMinor: held.rate.toMinor(),
    })),
    freeKind,
  })
  return nights.map(({ id }) => id)
}

/**
 * A night that is settled and was given back is held in another room, at the price it had: the charge goes with it and
 * nothing is posted, so that it counts once. Raises what `holdNights` raises.
 */
export const moveSettledNight = async (
  ctx: CommandContext,
  { id: fromId, stayId, night, rate, freeKind }: RoomNight,
  roomId: number,
): Promise<void> => {
  const [toId] = await holdNights(ctx, { roomId, stayId, from: night, to: night, rate, freeKind })
  if (toId === undefined) throw new Error('a night was not held')
  await moveNightCharge(ctx.tx, fromId, toId)
  ctx.record({ fact: 'night_charge_moved', stayId, night, fromRoomNightId: fromId, toRoomNightId: toId })
}

/**
 * Gives back what a stay holds from `fromNight` on, charged or not: whoever leaves gives back the night they
 * paid, and the room can be sold again. Who only leaves earlier must not have paid (`nightsChange`).
 */
export const releaseNights = async (
  ctx: CommandContext,
  stayId: number,
  fromNight: BusinessDate,
): Promise<number[]> => {
  const roomNightIds = await releaseRoomNights(ctx.tx, stayId, fromNight)
  if (roomNightIds.length > 0) ctx.record({ fact: 'nights_released', stayId, roomNightIds })
  return roomNightIds
}

/** Takes back nights a stay had given back, the paid ones too, while nobody else holds them. Raises `room_taken`. */
export const holdAgain = async (
  ctx: CommandContext,
  {
    stayId,
    roomNightIds,
    roomNumber,
  }: { stayId: number; roomNightIds: readonly number[]; roomNumber: string },
): Promise<void> => {
  if (roomNightIds.length === 0) return
  const taken = await findNightHeldByOthers(ctx.tx, roomNightIds)
  if (taken) throw roomError('room_taken', { room: roomNumber, night: taken.night })
  await holdReleasedNights(ctx.tx, roomNightIds)
  ctx.record({ fact: 'nights_held_again', stayId, roomNightIds: [...roomNightIds] })
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
export const chargeNight = (ctx: CommandContext, request: NightChargeRequest): Promise<void> =>
  chargeNights(ctx, [request])

/** The same for many nights at once: the audit charges a house. All of them are charged, or none. */
export const chargeNights = async (
  ctx: CommandContext,
  requests: readonly NightChargeRequest[],
): Promise<void> => {
  for (const { roomNight } of requests) {
    if (roomNight.chargeKind !== null) throw roomError('night_already_charged', { night: roomNight.night })
  }
  const priced = requests.filter(({ roomNight }) => roomNight.rate.isPositive)
  const posted = await chargeFolios(
    ctx,
    priced.map(({ roomNight, folioId, isDayUse = false }) => ({
      folioId,
      code: isDayUse ? 'day_use' : 'room',
      amount: roomNight.rate,
      quantity: 1,
      night: roomNight.night,
    })),
  )
  const entryIds = new Map(
    priced.map(({ roomNight }, index) => [roomNight.id, posted[index]?.entryId ?? null]),
  )
  const charges = requests.map(({ roomNight, isDayUse = false }): NightCharge => {
    const entryId = entryIds.get(roomNight.id) ?? null
    const given: NightChargeKind = roomNight.freeKind ?? (isDayUse ? 'day_use' : 'complimentary')
    return { nightId: roomNight.id, kind: entryId === null ? given : 'charged', entryId }
  })
  const marked = await markNightsCharged(ctx.tx, charges, ctx.businessDate)
  for (const [index, { roomNight }] of requests.entries()) {
    const { id, stayId, night } = roomNight
    const { kind = 'charged', entryId = null } = charges[index] ?? {}
    if (!marked.has(id)) throw roomError('night_already_charged', { night })
    ctx.record({ fact: 'night_charged', roomNightId: id, stayId, night, kind, entryId })
  }
}
