import { z } from 'zod'
import { date, id, printedNumber } from '../kernel/fields.ts'
import { documentKinds } from './document.types.ts'

export const voidReasons = ['misprint', 'torn', 'wrong_buyer', 'test_print', 'other'] as const

/** Spoils the next number of the desk's book; all copies of the paper are kept. */
export const voidNumberInput = z.strictObject({
  documentKind: z.enum(['tax_invoice']),
  number: printedNumber(),
  reasonCode: z.enum(voidReasons),
})

export const documentQuery = z.strictObject({ documentId: id() })

export const documentsQuery = z.strictObject({
  kind: z.enum(documentKinds).optional(),
  businessDate: date().optional(),
  shiftId: id().optional(),
  stayId: id().optional(),
  /** A printed number or its beginning. */
  number: printedNumber().optional(),
})
