import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewTaxInvoice {
  readonly documentId: number
  readonly amount: Money
  readonly tax: Money
  readonly buyer: { readonly title: string; readonly taxNumber: string }
  readonly bills: readonly { readonly documentId: number; readonly amount: Money }[]
}

/** Writes a tax invoice, its buyer (which a retention rule may blank) and the bills it refers to. */
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
      })),
    )
    .execute()
}
