import { z } from 'zod'
import { date, id } from '../kernel/fields.ts'
import { outOfOrderReasons } from './out-of-order.types.ts'

export const setOutOfOrderInput = z.strictObject({
  roomId: id(),
  fromDate: date(),
  /** The date on which the room can be sold again. */
  untilDate: date(),
  reasonCode: z.enum(outOfOrderReasons),
})

export const endOutOfOrderInput = z.strictObject({ outOfOrderId: id() })
