import { z } from 'zod'
import { count, date, id } from '../kernel/fields.ts'
import { makeStates } from './room.types.ts'

export const setRoomStateInput = z.strictObject({ roomId: id(), state: z.enum(makeStates) })

export const availabilityQuery = z.strictObject({
  from: date(),
  nights: count(62).refine((value) => value > 0, 'quantity_not_positive'),
})
