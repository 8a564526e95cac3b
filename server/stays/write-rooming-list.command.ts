import { updateReservation } from '@jiaoban/db/stays/reservation.writes.ts'
import { listAgreedNights } from '@jiaoban/db/stays/reservation.reads.ts'
import { listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import { writeRoomingListInput } from '@jiaoban/shared/stays/group.schema.ts'
import type { GroupStay } from '@jiaoban/shared/stays/group.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { requireOpenGroup, requireTypesLeft } from './group.service.ts'
import { keepReservation, replaceCaller } from './reservation.service.ts'
import { followStay, requireStay } from './stay.service.ts'

/**
 * Says who sleeps in which room of a group. A room can be chosen until the guest has come; a name can be
 * written at any time, and an empty one leaves what is known.
 */
export const writeRoomingList = defineCommand({
  name: 'writeRoomingList',
  journalName: 'rooming_list_written',
  shift: 'office',
  recipe: [],
  input: writeRoomingListInput,
  run: async (ctx, { groupId, rooms }) => {
    const group = await requireOpenGroup(ctx, groupId)
    const stays = new Map((await listGroupStays(ctx.tx, groupId)).map((stay) => [stay.id, stay]))
    const given = rooms.flatMap(({ roomId }) => (roomId === null ? [] : [roomId]))
    if (new Set(given).size < given.length || new Set(rooms.map((row) => row.stayId)).size < rooms.length) {
      throw groupError('rooming_list_twice')
    }
    const rows = rooms.map((row) => {
      const stay = stays.get(row.stayId)
      if (!stay) throw groupError('stay_not_of_group')
      return { stay, ...row }
    })
    const moving = rows.filter(({ stay, roomId }) => stay.state === 'reserved' && stay.roomId !== roomId)
    // Rooms that change hands within the list are let go before anybody takes them.
    for (const { stay } of moving) await releaseNights(ctx, stay.id, stay.arrivalDate)
    const typeIds: number[] = []
    for (const { stay, roomId } of moving) typeIds.push(await takeRoom(ctx, stay, roomId))
    await requireTypesLeft(ctx, typeIds, { from: group.arrivalDate, to: group.departureDate })
    for (const { stay, guestName } of rows) {
      const isNew = guestName !== '' && guestName !== stay.guestName
      if (isNew) await nameGuest(ctx, stay, guestName)
      const isReserved = stay.state === 'reserved'
      if (isReserved && (isNew || moving.some((row) => row.stay === stay))) {
        await keepReservation(ctx, stay.id, 'changed')
      }
    }
    ctx.record({
      fact: 'rooming_list',
      groupId,
      rooms: rooms.map(({ stayId, roomId }) => ({ stayId, roomId })),
    })
    return { groupId }
  },
})

/** Returns the type of which the stay takes a room now. */
const takeRoom = async (ctx: CommandContext, stay: GroupStay, roomId: number | null): Promise<number> => {
  const { roomTypeId } = roomId === null ? stay : await requireRoom(ctx, roomId)
  await updateReservation(ctx.tx, stay.id, { ...stay, source: 'group', roomId })
  if (roomId === null) return roomTypeId
  const { arrivalDate: from, departureDate: to } = stay
  const { rate } = await requireStay(ctx, stay.id)
  const nightRates = await listAgreedNights(ctx.tx, stay.id)
  await holdNights(ctx, { roomId, stayId: stay.id, from, to, rate, nightRates })
  return roomTypeId
}

const nameGuest = async (ctx: CommandContext, stay: GroupStay, name: string): Promise<void> => {
  await replaceCaller(ctx, stay.id, { guestId: null, name, phone: '', nationality: 'CHN' })
  await followStay(ctx, stay.id)
}
