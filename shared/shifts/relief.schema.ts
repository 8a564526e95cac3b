import { z } from 'zod'
import { currencyCode } from '../property/foreign-currency.schema.ts'
import { denominations } from './count.schema.ts'

/** The drawer, note by note; every other currency apart, left out by a house that takes none. */
export const reliefCountInput = z.strictObject({
  denominations,
  foreign: z
    .array(z.strictObject({ currency: currencyCode(), denominations }))
    .max(8)
    .default([]),
})

export type ReliefCountInput = z.output<typeof reliefCountInput>
