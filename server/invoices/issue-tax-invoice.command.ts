import { type BillView, listBills, listInvoiceableLines } from '@jiaoban/db/invoices/bill.reads.ts'
import { insertTaxInvoice } from '@jiaoban/db/invoices/tax-invoice.writes.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { issueTaxInvoiceInput } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { type InvoiceShare, shareOverBills } from '@jiaoban/shared/invoices/invoice-limit.rules.ts'
import { invoiceItems } from '@jiaoban/shared/invoices/invoice-items.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'

/**
 * Issues a tax invoice against bills, on the next paper of the desk's book or with an e-invoice number. Never
 * more than was billed and settled, may be invoiced and is not yet. Source: design.md, section 5; ledger.md, section 4.
 */
export const issueTaxInvoice = defineCommand({
  name: 'issueTaxInvoice',
  journalName: 'tax_invoice_issued',
  shift: 'desk',
  recipe: [],
  documents: ['tax_invoice'],
  input: issueTaxInvoiceInput,
  run: async (ctx, input) => {
    const billIds = [...new Set(input.billIds)]
    const bills = await listBills(ctx.tx, billIds)
    if (bills.length !== billIds.length) throw invoiceError('bill_not_found')
    const amount = Money.of(input.amount, ctx.currency)
    const shares = requireShares(bills, amount)
    const items = invoiceItems(await listInvoiceableLines(ctx.tx, billIds), amount)
    const sum = (part: 'net' | 'tax') =>
      Money.sum(
        items.map((item) => item[part]),
        ctx.currency,
      )
    const invoice = await issueDocument(ctx, {
      body: {
        kind: 'tax_invoice',
        source: input.numbering.source,
        buyerTitle: input.buyerTitle,
        buyerTaxNumber: input.buyerTaxNumber,
        billNumbers: bills.map((bill) => bill.number),
        items: items.map((item) => ({
          name: item.name,
          taxBasisPoints: item.taxBasisPoints,
          net: item.net.toString(),
          tax: item.tax.toString(),
          gross: item.gross.toString(),
        })),
        net: sum('net').toString(),
        tax: sum('tax').toString(),
        gross: amount.toString(),
      },
      numbering: input.numbering,
      total: amount,
      lines: [],
      stayId: bills[0]?.stayId ?? null,
      folioId: bills[0]?.folioId ?? null,
    })
    await insertTaxInvoice(ctx.tx, {
      documentId: invoice.id,
      amount,
      tax: sum('tax'),
      buyer: { title: input.buyerTitle, taxNumber: input.buyerTaxNumber },
      bills: shares,
    })
    ctx.record({
      fact: 'tax_invoice',
      documentId: invoice.id,
      bills: shares.map((share) => ({
        billId: share.documentId,
        folioId: share.folioId,
        amountMinor: share.amount.toMinor(),
        invoicedBeforeMinor: share.invoicedBefore.toMinor(),
        limitMinor: share.limit.toMinor(),
      })),
    })
    return {
      documentId: invoice.id,
      number: invoice.number,
      amount: amount.toString(),
      tax: sum('tax').toString(),
    }
  },
})

/** Raises `nothing_to_invoice` and `invoice_above_limit`. */
const requireShares = (bills: readonly BillView[], amount: Money): InvoiceShare[] => {
  const shares = shareOverBills(bills, amount)
  if (shares.length === 0) throw invoiceError('nothing_to_invoice')
  const limit = Money.sum(
    shares.map((share) => share.amount),
    amount.currency,
  )
  if (amount.isMoreThan(limit)) {
    throw invoiceError('invoice_above_limit', { limit: limit.toString(), amount: amount.toString() })
  }
  return shares
}
