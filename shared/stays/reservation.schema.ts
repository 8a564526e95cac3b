import { z } from 'zod'
import { amount, date, id } from '../kernel/fields.ts'
import { maxNights } from './stay.rules.ts'

/** Prices of single nights, where they differ from the one agreed for all. */
export const nightRatesInput = () =>
  z
    .array(z.strictObject({ night: date(), rate: amount() }))
    .max(maxNights)
    .default([])

export const noShowReasonCodes = ['did_not_come', 'no_answer', 'came_elsewhere', 'other'] as const

export const markNoShowInput = z.strictObject({
  stayId: id(),
  reasonCode: z.enum(noShowReasonCodes).default('did_not_come'),
})

/** How many days the availability shows. */
export const availabilityDays = 14
