import { z } from 'zod'
import { date, id } from '../kernel/fields.ts'

export const closingsQuery = z.strictObject({
  scope: z.enum(['shift', 'day']).optional(),
  from: date().optional(),
  until: date().optional(),
})

export const closingQuery = z.strictObject({ closingId: id() })

/** The postings of a shift behind the label of an equation line or of a figure. */
export const linePostingsQuery = z.strictObject({ shiftId: id(), label: z.string().max(100) })
