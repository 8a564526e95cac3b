import { z } from 'zod'
import { id, optionalText, positiveAmount, printedNumber, text } from '../kernel/fields.ts'

export const issueTaxInvoiceInput = z.strictObject({
  billIds: z.array(id()).min(1).max(50),
  numbering: z.discriminatedUnion('source', [
    z.strictObject({ source: z.literal('book'), number: printedNumber() }),
    z.strictObject({ source: z.literal('external'), number: printedNumber() }),
  ]),
  buyerTitle: text(100),
  /** Empty for a private person; else a unified social credit code or an older tax number. */
  buyerTaxNumber: optionalText(20).refine(
    (value) => /^([0-9A-Z]{15,20})?$/.test(value),
    'tax_number_invalid',
  ),
  amount: positiveAmount(),
})

export const billsQuery = z.strictObject({ billIds: z.array(id()).min(1).max(50) })

export const stayBillsQuery = z.strictObject({ stayId: id() })
