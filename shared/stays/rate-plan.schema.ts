import { z } from 'zod'
import { amount, code, count, date, id, text } from '../kernel/fields.ts'

const terms = {
  name: z.strictObject({ zh: text(40), en: text(40) }),
  minNights: count(99)
    .refine((value) => value > 0, 'quantity_not_positive')
    .default(1),
  breakfastsPerAdult: count(1).default(0),
  /** Proposed to who comes without a reservation; no other plan is then. */
  isWalkIn: z.boolean().default(false),
}

export const addRatePlanInput = z.strictObject({ code: code(), ...terms })

export const changeRatePlanInput = z.strictObject({ code: code(), ...terms, isActive: z.boolean() })

export const setPlanRatesInput = z.strictObject({
  code: code(),
  fromDate: date(),
  untilDate: date(),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  rates: z
    .array(z.strictObject({ roomTypeId: id(), rate: amount() }))
    .min(1)
    .max(50),
})

export const planQuoteQuery = z.strictObject({
  code: code(),
  roomTypeId: id(),
  arrivalDate: date(),
  departureDate: date(),
})

export const planQuery = z.strictObject({ code: code() })
