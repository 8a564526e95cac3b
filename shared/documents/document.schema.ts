import { z } from 'zod'
import { printedNumber } from '../kernel/fields.ts'

export const voidReasons = ['misprint', 'torn', 'wrong_buyer', 'test_print', 'other'] as const

/** Spoils the next number of the desk's book; all copies of the paper are kept. */
export const voidNumberInput = z.strictObject({
  documentKind: z.enum(['tax_invoice']),
  number: printedNumber(),
  reasonCode: z.enum(voidReasons),
})
