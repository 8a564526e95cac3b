import { listRoomChecks } from '@jiaoban/db/rooms/room-check.reads.ts'
import { insertRoomCheck } from '@jiaoban/db/rooms/room-check.writes.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { listInHouse } from '@jiaoban/db/stays/house.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import {
  type RoomDifference,
  roomCheckText,
  roomDifferences,
} from '@jiaoban/shared/rooms/room-check.rules.ts'
import { recordRoomCheckInput } from '@jiaoban/shared/rooms/room-check.schema.ts'
import { roomError } from '@jiaoban/shared/rooms/room.errors.ts'
import { openMatterFor } from '../handover-book/open-matter.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/**
 * Housekeeping has seen which rooms are occupied, without knowing what the desk says. What differs is kept, and
 * is an open matter until somebody has found out why.
 */
export const recordRoomCheck = defineCommand({
  name: 'recordRoomCheck',
  journalName: 'rooms_checked',
  shift: 'office',
  recipe: [],
  input: recordRoomCheckInput,
  run: async (ctx, { checkTime, occupiedRoomIds }) => {
    const { checkTimes } = await readRoomRules(ctx.tx)
    if (!checkTimes.includes(checkTime)) throw roomError('room_check_not_set', { time: checkTime })
    const earlier = await listRoomChecks(ctx.tx, ctx.businessDate)
    if (earlier.some((check) => check.checkTime === checkTime)) {
      throw roomError('room_check_taken', { time: checkTime })
    }
    const rooms = await listRooms(ctx.tx)
    const seen = new Set(occupiedRoomIds)
    if (rooms.filter(({ id }) => seen.has(id)).length < seen.size) {
      throw kernelError('not_found', { what: 'room' })
    }
    const atDesk = new Set(
      (await listInHouse(ctx.tx)).flatMap(({ roomId }) => (roomId === null ? [] : [roomId])),
    )
    const differences = roomDifferences(rooms, atDesk, seen)
    const matterId = await openMatterAbout(ctx, checkTime, differences)
    const check = { id: ctx.nextId(), businessDate: ctx.businessDate, checkTime, matterId }
    await insertRoomCheck(ctx.tx, { ...check, takenAt: ctx.at, takenBy: ctx.actor.id }, differences)
    ctx.record({
      fact: 'room_check',
      ...check,
      differences: differences.map(({ roomId, isOnlyAtDesk }) => ({ roomId, isOnlyAtDesk })),
    })
    return {
      checkTime,
      differences: differences.map(({ number, isOnlyAtDesk }) => ({ number, isOnlyAtDesk })),
    }
  },
})

const openMatterAbout = async (
  ctx: CommandContext,
  checkTime: string,
  differences: readonly RoomDifference[],
): Promise<number | null> => {
  const [first] = differences
  if (!first) return null
  const { matterId } = await openMatterFor(ctx, {
    kind: 'room_check',
    roomId: first.roomId,
    text: roomCheckText(checkTime, differences),
  })
  return matterId
}
