import { z } from 'zod'
import { date, id } from '../kernel/fields.ts'
import { keyReasons } from './signing-key.rules.ts'

/** A month or a year by its name: `2026-03`, `2026`. */
export const closePeriodInput = z.strictObject({
  period: z.string().regex(/^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/, 'period_invalid'),
})

/** The key that was seen in use, and why another takes its place. */
export const replaceSigningKeyInput = z.strictObject({ seenKeyId: id(), reasonCode: z.enum(keyReasons) })

export const closingsQuery = z.strictObject({
  scope: z.enum(['shift', 'day', 'month', 'year']).optional(),
  from: date().optional(),
  until: date().optional(),
})

export const closingQuery = z.strictObject({ closingId: id() })

/** The postings of a shift behind the label of an equation line or of a figure. */
export const linePostingsQuery = z.strictObject({ shiftId: id(), label: z.string().max(100) })
