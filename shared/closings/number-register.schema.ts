import { z } from 'zod'
import { id } from '../kernel/fields.ts'

/** Whose numbers: a book on paper, a range of the stock, or a series of ours. A page begins at `from`. */
export const numberRegisterQuery = z.strictObject({
  of: z.enum(['book', 'range', 'series']),
  id: id(),
  from: id().optional(),
})

export type NumberRegisterQuery = z.infer<typeof numberRegisterQuery>
