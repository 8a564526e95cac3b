import { findHeldNight } from '@jiaoban/db/rooms/room-night.reads.ts'
import { findOutOfOrderOn } from '@jiaoban/db/rooms/out-of-order.reads.ts'
import { insertOutOfOrder } from '@jiaoban/db/rooms/out-of-order.writes.ts'
import { findStayInRoom } from '@jiaoban/db/stays/stay.reads.ts'
import { setOutOfOrderInput } from '@jiaoban/shared/rooms/out-of-order.schema.ts'
import { refusalOfOutOfOrder } from '@jiaoban/shared/rooms/out-of-order.rules.ts'
import { roomError } from '@jiaoban/shared/rooms/room.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { putRoomInState, requireRoom } from '../rooms/room.service.ts'
import { requireNotOversold } from './availability.service.ts'

/**
 * Takes a room out of what can be sold, from a date until another. Nobody may be in it or hold it on one of
 * the nights, and its type must have rooms enough for what was promised.
 */
export const setOutOfOrder = defineCommand({
  name: 'setOutOfOrder',
  journalName: 'room_out_of_order_set',
  shift: 'office',
  recipe: [],
  input: setOutOfOrderInput,
  run: async (ctx, input) => {
    const { roomId, fromDate, untilDate } = input
    const refusal = refusalOfOutOfOrder(input, ctx.businessDate)
    if (refusal) throw refusal
    const room = await requireRoom(ctx, roomId)
    const range = { from: fromDate, end: untilDate }
    if (await findOutOfOrderOn(ctx.tx, roomId, range)) {
      throw roomError('room_out_of_order', { room: room.number })
    }
    const isNow = fromDate === ctx.businessDate
    if (isNow && (await findStayInRoom(ctx.tx, roomId))) {
      throw roomError('room_occupied', { room: room.number })
    }
    const taken = await findHeldNight(ctx.tx, roomId, range)
    if (taken) throw roomError('room_taken', { room: room.number, night: taken.night })
    const outOfOrderId = ctx.nextId()
    await insertOutOfOrder(ctx.tx, { ...input, id: outOfOrderId }, ctx.seq)
    await requireNotOversold(ctx, room.roomTypeId, { from: fromDate, to: untilDate })
    // Whoever repairs a room leaves it dirty.
    if (isNow) await putRoomInState(ctx, roomId, 'dirty')
    ctx.record({ fact: 'out_of_order', outOfOrderId, ...input })
    return { outOfOrderId, number: room.number, untilDate }
  },
})
