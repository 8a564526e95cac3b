import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { listFreeRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { listAgreedNights } from '@jiaoban/db/stays/reservation.reads.ts'
import { listOccupiedRoomIds } from '@jiaoban/db/stays/stay.reads.ts'
import { markCheckedIn } from '@jiaoban/db/stays/stay.writes.ts'
import { endOfNights } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import { giveRooms } from '@jiaoban/shared/stays/group-rooms.rules.ts'
import { checkInGroupInput } from '@jiaoban/shared/stays/group.schema.ts'
import type { GroupStay } from '@jiaoban/shared/stays/group.types.ts'
import { refusalOfDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { openFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { listStaysIn, requireOpenGroup, requireTypesLeft, routeToMaster } from './group.service.ts'
import { issueDueCoupons } from './meal-coupon.service.ts'
import { requireRoomReady } from './ready-room.service.ts'
import { partyOf, requireStay } from './stay.service.ts'

/**
 * Takes in a group in one go: everybody who is expected, or those who have come. Rooms that nobody chose are
 * given in the order of the house; room nights go to the master folio, extras to each guest's own.
 */
export const checkInGroup = defineCommand({
  name: 'checkInGroup',
  journalName: 'group_checked_in',
  shift: 'desk',
  recipe: [],
  input: checkInGroupInput,
  run: async (ctx, { groupId, stayIds, acceptDirtyRooms }) => {
    await requireOpenGroup(ctx, groupId)
    const coming = await listComing(ctx, groupId, stayIds)
    const arriving = coming.map((stay) => ({ ...stay, arrivalDate: ctx.businessDate }))
    for (const stay of arriving) {
      const refusal = refusalOfDates(stay, ctx.businessDate)
      if (refusal) throw refusal
    }
    const { rooms, typeIds } = await chooseRooms(ctx, coming, acceptDirtyRooms)
    for (const stay of coming) await releaseNights(ctx, stay.id, stay.arrivalDate)
    for (const stay of coming) await takeRoom(ctx, stay, rooms.get(stay.id) ?? 0)
    await requireTypesLeft(ctx, typeIds, { from: ctx.businessDate, to: endOfAll(coming) })
    for (const { id } of coming) await openOwnFolio(ctx, id)
    for (const { id } of coming) await issueDueCoupons(ctx, id)
    ctx.record({ fact: 'group_checked_in', groupId, stayIds: coming.map(({ id }) => id) })
    return { groupId, rooms: coming.map(({ id }) => ({ stayId: id, roomId: rooms.get(id) ?? 0 })) }
  },
})

const listComing = async (
  ctx: CommandContext,
  groupId: number,
  stayIds: readonly number[],
): Promise<GroupStay[]> => {
  const expected = await listStaysIn(ctx, groupId, 'reserved')
  if (stayIds.some((id) => !expected.some((stay) => stay.id === id))) throw groupError('stay_not_of_group')
  const coming = stayIds.length === 0 ? expected : expected.filter(({ id }) => stayIds.includes(id))
  if (coming.length === 0) throw groupError('nobody_to_check_in')
  return coming
}

/** The room of each stay. Raises `group_rooms_missing` and what `requireRoomReady` raises for a chosen one. */
const chooseRooms = async (
  ctx: CommandContext,
  coming: readonly GroupStay[],
  acceptDirtyRoom: boolean,
): Promise<{ rooms: ReadonlyMap<number, number>; typeIds: number[] }> => {
  const typeIds = coming.filter(({ roomId }) => roomId === null).map(({ roomTypeId }) => roomTypeId)
  for (const { roomId } of coming) {
    if (roomId !== null) typeIds.push((await requireRoomReady(ctx, { roomId, acceptDirtyRoom })).roomTypeId)
  }
  const from = ctx.businessDate
  const end = endOfNights(from, endOfAll(coming))
  const occupied = new Set(await listOccupiedRoomIds(ctx.tx))
  const free = (await listFreeRooms(ctx.tx, { from, end })).filter(
    ({ id, housekeepingState }) => !occupied.has(id) && (acceptDirtyRoom || housekeepingState !== 'dirty'),
  )
  const wanting = coming.map(({ id, roomTypeId, roomId }) => ({ stayId: id, roomTypeId, roomId }))
  const { rooms, missing } = giveRooms(wanting, free)
  for (const [roomTypeId, count] of missing) {
    const type = (await listRoomTypes(ctx.tx)).find(({ id }) => id === roomTypeId)
    throw groupError('group_rooms_missing', { roomType: type?.code ?? '', missing: count })
  }
  return { rooms, typeIds }
}

/** The day on which the last of them leaves. */
const endOfAll = (coming: readonly GroupStay[]): string =>
  coming
    .map(({ departureDate }) => departureDate)
    .toSorted()
    .at(-1) ?? ''

const takeRoom = async (ctx: CommandContext, stay: GroupStay, roomId: number): Promise<void> => {
  const { id: stayId, departureDate } = stay
  const { rate } = await requireStay(ctx, stayId)
  const nightRates = await listAgreedNights(ctx.tx, stayId)
  await holdNights(ctx, { roomId, stayId, from: ctx.businessDate, to: departureDate, rate, nightRates })
  await markCheckedIn(ctx.tx, stayId, {
    ...stay,
    roomId,
    isHourly: false,
    arrivalDate: ctx.businessDate,
    at: ctx.occurredAt,
    businessDate: ctx.businessDate,
  })
}

const openOwnFolio = async (ctx: CommandContext, stayId: number): Promise<void> => {
  const party = partyOf(await requireStay(ctx, stayId))
  await openFolio(ctx, { stayId, windowNumber: 1, payer: 'guest', party })
  await routeToMaster(ctx, stayId)
}
