import { z } from 'zod'
import { amount, count } from '../kernel/fields.ts'
import { wallTime } from '../property/property.schema.ts'
import { earlyDepartureFees } from './room-rule.types.ts'

const percent = () => count(100)

/** The rules a house may change while it is open: from now on, nothing that was charged changes. */
export const changeRoomRulesInput = z.strictObject({
  nightUntil: wallTime(),
  earlyDepartureFee: z.enum(earlyDepartureFees),
  keyCardPrice: amount(),
  extraBedPrice: amount(),
  breakfastPrice: amount(),
  hourly: z.strictObject({
    firstHours: count(23).refine((value) => value > 0, 'quantity_not_positive'),
    firstPercent: percent(),
    furtherPercent: percent(),
  }),
  checkTimes: z.array(wallTime()).max(12),
})
