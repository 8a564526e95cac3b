import { z } from 'zod'
import { date, id } from '../kernel/fields.ts'
import { shiftEquations } from './equation.types.ts'

export const closingsQuery = z.strictObject({
  scope: z.enum(['shift', 'day']).optional(),
  from: date().optional(),
  until: date().optional(),
})

export const closingQuery = z.strictObject({ closingId: id() })

/** The postings behind one side of an equation line. */
export const linePostingsQuery = z.strictObject({
  shiftId: id(),
  equation: z.enum(shiftEquations),
  label: z.string().max(100),
})
