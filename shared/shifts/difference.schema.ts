import { z } from 'zod'
import { id } from '../kernel/fields.ts'

/** Who bears a pending short: one of the staff, or the house. */
export const decideShortInput = z.strictObject({
  differenceId: id(),
  bearer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('staff'), staffId: id() }),
    z.strictObject({ kind: z.literal('house') }),
  ]),
})

export const differenceInput = z.strictObject({ differenceId: id() })

/** A pending over was the payment of a folio that nobody posted. */
export const matchOverInput = z.strictObject({ differenceId: id(), folioId: id() })

export const differencesQuery = z.strictObject({ isEnded: z.boolean().default(false) })
