import { z } from 'zod'
import { creditBillReasons, creditNoteReasons } from '../documents/credit-reason.types.ts'
import { code, count, id, optionalText, positiveAmount, printedNumber, text } from '../kernel/fields.ts'
import { settlingTenderInput, tenderInput } from '../payments/tender.schema.ts'
import { isTaxNumber } from '../property/tax-number.rules.ts'

export const settleInterimInput = z.strictObject({
  folioId: id(),
  /** The version of the folio on the screen: a charge that came since makes the bill stale. */
  folioVersion: count(1_000_000),
  /** What is paid now; nothing at all is a bill that leaves everything open. */
  payments: z.array(settlingTenderInput).max(8),
})

export const settleFolioInput = z.strictObject({
  folioId: id(),
  folioVersion: count(1_000_000),
  payments: z.array(settlingTenderInput).max(8),
  /** How a credit balance is given back. */
  refunds: z.array(tenderInput).max(8),
})

/** What somebody buys who does not stay: a meal, a day pass, a bottle of water. */
export const sellToPasserByInput = z.strictObject({
  /** For the bill; may be left empty. */
  buyerName: optionalText(60),
  lines: z
    .array(
      z.strictObject({
        code: code(),
        /** The whole amount of the line, tax included. */
        amount: positiveAmount(),
        quantity: count(999).refine((value) => value > 0, 'quantity_not_positive'),
        remark: optionalText(200),
      }),
    )
    .min(1)
    .max(30),
  payments: z.array(settlingTenderInput).min(1).max(8),
})

export const creditBillInput = z.strictObject({
  billId: id(),
  reasonCode: z.enum(creditBillReasons),
})

/** A paper of the desk's book, or the twenty digits of an e-invoice. */
const invoiceNumbering = () =>
  z.discriminatedUnion('source', [
    z.strictObject({ source: z.literal('book'), number: printedNumber() }),
    z.strictObject({ source: z.literal('external'), number: printedNumber() }),
  ])

export const issueTaxInvoiceInput = z.strictObject({
  billIds: z.array(id()).min(1).max(50),
  numbering: invoiceNumbering(),
  buyerTitle: text(100),
  /** Empty for a private person. */
  buyerTaxNumber: optionalText(20).refine(
    (value) => value === '' || isTaxNumber(value),
    'tax_number_invalid',
  ),
  amount: positiveAmount(),
})

export const issueCreditNoteInput = z.strictObject({
  invoiceId: id(),
  numbering: invoiceNumbering(),
  amount: positiveAmount(),
  reasonCode: z.enum(creditNoteReasons),
})

export const invoiceQuery = z.strictObject({ invoiceId: id() })

export const billQuery = z.strictObject({ billId: id() })

export const stayBillsQuery = z.strictObject({ stayId: id() })
