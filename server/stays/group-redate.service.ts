import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { listAgreedNights } from '@jiaoban/db/stays/reservation.reads.ts'
import { updateReservation } from '@jiaoban/db/stays/reservation.writes.ts'
import { listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { ratesOf } from '@jiaoban/shared/rooms/night-rate.rules.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import type { ChangeGroupInput } from '@jiaoban/shared/stays/group.schema.ts'
import type { Group, GroupStay } from '@jiaoban/shared/stays/group.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { agreeRates } from './agreed-rate.service.ts'
import { endReservation } from './end-reservation.service.ts'
import { listStaysIn } from './group.service.ts'
import { agreeNights, keepReservation } from './reservation.service.ts'
import { requireStay } from './stay.service.ts'

/**
 * Gives back rooms of a type that nobody is named for and no deposit is held for, those without a chosen room
 * first and the last blocked before the others. Returns their stays. Raises `group_rooms_named`.
 */
export const giveBackRooms = async (
  ctx: CommandContext,
  groupId: number,
  removed: ChangeGroupInput['removed'],
): Promise<number[]> => {
  const expected = await listStaysIn(ctx, groupId, 'reserved')
  const given: number[] = []
  for (const { roomTypeId, quantity } of removed) {
    const free = []
    for (const stay of expected) {
      if (stay.roomTypeId !== roomTypeId || stay.guestName !== '' || given.includes(stay.id)) continue
      const slips = await listSlipsOfStay(ctx.tx, stay.id)
      if (!slips.some(({ state }) => state === 'issued')) free.push(stay)
    }
    if (free.length < quantity) {
      const type = (await listRoomTypes(ctx.tx)).find(({ id }) => id === roomTypeId)
      throw groupError('group_rooms_named', {
        roomType: type?.code ?? '',
        free: free.length,
        asked: quantity,
      })
    }
    const last = free.toSorted((a, b) => Number(a.roomId !== null) - Number(b.roomId !== null) || b.id - a.id)
    given.push(...last.slice(0, quantity).map(({ id }) => id))
  }
  for (const stayId of given) {
    await endReservation(ctx, await requireStay(ctx, stayId), 'cancelled')
    await keepReservation(ctx, stayId, 'cancelled', 'released')
  }
  return given
}

type NewDates = Pick<ChangeGroupInput, 'arrivalDate' | 'departureDate' | 'concessionReasonCode'>

/**
 * Gives every room on the group's own dates the new ones; a room that was given dates of its own keeps them. A
 * night that is added costs what the room does. Raises `group_has_come`, `room_taken` and what `agreeRates` raises.
 */
export const redateRooms = async (ctx: CommandContext, group: Group, dates: NewDates): Promise<void> => {
  const stays = await listGroupStays(ctx.tx, group.id)
  const come = stays.filter(({ state }) => state === 'in_house' || state === 'checked_out').length
  if (come > 0) throw groupError('group_has_come', { rooms: come })
  const moving = stays.filter(
    ({ state, arrivalDate, departureDate }) =>
      state === 'reserved' && arrivalDate === group.arrivalDate && departureDate === group.departureDate,
  )
  // Every room is let go before one is held: within a group rooms may change hands over the dates.
  for (const { id, arrivalDate } of moving) await releaseNights(ctx, id, arrivalDate)
  for (const stay of moving) await redateRoom(ctx, stay, dates)
}

const redateRoom = async (ctx: CommandContext, stay: GroupStay, dates: NewDates): Promise<void> => {
  const { arrivalDate, departureDate, concessionReasonCode: reasonCode } = dates
  const { id: stayId, roomId, roomTypeId } = stay
  const { rate, planCode } = await requireStay(ctx, stayId)
  const rates = ratesOf(nightsHeld(arrivalDate, departureDate), rate, await listAgreedNights(ctx.tx, stayId))
  const isDayUse = arrivalDate === departureDate
  await agreeRates(ctx, stayId, { roomTypeId, planCode, rates, reasonCode, isDayUse })
  await updateReservation(ctx.tx, stayId, { ...stay, source: 'group', arrivalDate, departureDate })
  await agreeNights(ctx, stayId, rates)
  if (roomId !== null) {
    const nights = { from: arrivalDate, to: departureDate, rate, nightRates: rates }
    await holdNights(ctx, { roomId, stayId, ...nights })
  }
  await keepReservation(ctx, stayId, 'changed')
}
