import type { InvoiceShare } from '@jiaoban/shared/invoices/invoice-limit.rules.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewTaxInvoice {
  readonly documentId: number
  readonly amount: Money
  readonly tax: Money
  readonly buyer: { readonly title: string; readonly taxNumber: string }
  readonly bills: readonly InvoiceShare[]
}

/**
 * Writes a tax invoice, its buyer (which a retention rule may blank) and the bills it refers to, each with what its
 * folio may be invoiced for. Refused by `tax_invoice_within_what_was_settled`.
 */
export const insertTaxInvoice = async (tx: Tx, invoice: NewTaxInvoice): Promise<void> => {
  await tx
    .insertInto('tax_invoice')
    .values({
      document_id: invoice.documentId,
      amount_minor: invoice.amount.toMinor(),
      tax_minor: invoice.tax.toMinor(),
      currency: invoice.amount.currency,
    })
    .execute()
  await tx
    .insertInto('tax_invoice_buyer')
    .values({
      document_id: invoice.documentId,
      title: invoice.buyer.title,
      tax_number: invoice.buyer.taxNumber,
    })
    .execute()
  await tx
    .insertInto('tax_invoice_bill')
    .values(
      invoice.bills.map((bill) => ({
        invoice_document_id: invoice.documentId,
        bill_document_id: bill.documentId,
        amount_minor: bill.amount.toMinor(),
        currency: bill.amount.currency,
        invoiced_before_minor: bill.invoicedBefore.toMinor(),
        limit_minor: bill.limit.toMinor(),
      })),
    )
    .execute()
}

export interface NewCreditNote {
  readonly documentId: number
  readonly invoiceId: number
  readonly amount: Money
  readonly tax: Money
  readonly reasonCode: string
  readonly bills: readonly { readonly documentId: number; readonly amount: Money }[]
}

/** Writes a credit note and which bills it frees to be invoiced again. */
export const insertCreditNote = async (tx: Tx, note: NewCreditNote): Promise<void> => {
  await tx
    .insertInto('credit_note')
    .values({
      document_id: note.documentId,
      invoice_document_id: note.invoiceId,
      amount_minor: note.amount.toMinor(),
      tax_minor: note.tax.toMinor(),
      currency: note.amount.currency,
      reason_code: note.reasonCode,
    })
    .execute()
  await tx
    .insertInto('credit_note_bill')
    .values(
      note.bills.map((bill) => ({
        credit_note_document_id: note.documentId,
        invoice_document_id: note.invoiceId,
        bill_document_id: bill.documentId,
        amount_minor: bill.amount.toMinor(),
        currency: bill.amount.currency,
      })),
    )
    .execute()
}
