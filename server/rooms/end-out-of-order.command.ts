import { findOpenOutOfOrder } from '@jiaoban/db/rooms/out-of-order.reads.ts'
import { markOutOfOrderEnded } from '@jiaoban/db/rooms/out-of-order.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { endOutOfOrderInput } from '@jiaoban/shared/rooms/out-of-order.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** The room is in order before the date that was set; it can be sold again from now on. */
export const endOutOfOrder = defineCommand({
  name: 'endOutOfOrder',
  journalName: 'room_out_of_order_ended',
  shift: 'office',
  recipe: [],
  input: endOutOfOrderInput,
  run: async (ctx, { outOfOrderId }) => {
    const period = await findOpenOutOfOrder(ctx.tx, outOfOrderId)
    if (!period || period.untilDate <= ctx.businessDate)
      throw kernelError('not_found', { what: 'outOfOrder' })
    await markOutOfOrderEnded(ctx.tx, outOfOrderId, ctx.seq)
    ctx.record({ fact: 'out_of_order_ended', outOfOrderId, roomId: period.roomId })
    return { outOfOrderId, number: period.roomNumber }
  },
})
