import { z } from 'zod'
import { id } from '../kernel/fields.ts'
import { wallTime } from '../property/property.schema.ts'

export const recordRoomCheckInput = z.strictObject({
  /** The hour of the house's rule the list was made for. */
  checkTime: wallTime(),
  occupiedRoomIds: z.array(id()).max(2_000),
})
