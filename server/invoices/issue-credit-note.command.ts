import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import {
  findTaxInvoice,
  listBillShares,
  listCreditNoteIds,
  type TaxInvoiceView,
} from '@jiaoban/db/invoices/tax-invoice.reads.ts'
import { insertCreditNote } from '@jiaoban/db/invoices/tax-invoice.writes.ts'
import type { Snapshot, SnapshotItem, TaxInvoiceBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import { creditItems, remainingItems } from '@jiaoban/shared/invoices/credit-items.rules.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import type { InvoiceItem } from '@jiaoban/shared/invoices/invoice-items.rules.ts'
import { issueCreditNoteInput } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/**
 * Takes back a tax invoice, whole or in part, with a red invoice that refers to it: on the next paper of the
 * desk's book or with an e-invoice number. What it takes back may be invoiced again. Source: design.md, section 5.
 */
export const issueCreditNote = defineCommand({
  name: 'issueCreditNote',
  journalName: 'credit_note_issued',
  shift: 'desk',
  approval: 'always',
  recipe: [],
  documents: ['credit_note'],
  input: issueCreditNoteInput,
  run: async (ctx, input) => {
    const amount = Money.of(input.amount, ctx.currency)
    const invoice = await requireCreditable(ctx, input.invoiceId, amount)
    const printed = await readInvoice(ctx, invoice)
    const items = creditItems(await itemsLeft(ctx, invoice, printed), amount)
    const sum = (part: 'net' | 'tax') =>
      Money.sum(
        items.map((item) => item[part]),
        ctx.currency,
      )
    const note = await issueDocument(ctx, {
      body: {
        kind: 'credit_note',
        source: input.numbering.source,
        invoiceNumber: invoice.number,
        invoiceDate: invoice.calendarDate,
        reasonCode: input.reasonCode,
        buyerTitle: printed.buyerTitle,
        buyerTaxNumber: printed.buyerTaxNumber,
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
      total: amount.negated(),
      lines: [],
      stayId: invoice.stayId,
      folioId: invoice.folioId,
      refersToDocumentId: invoice.documentId,
    })
    const bills = shareBack(await listBillShares(ctx.tx, invoice.documentId), amount)
    const { reasonCode } = input
    await insertCreditNote(ctx.tx, {
      documentId: note.id,
      invoiceId: invoice.documentId,
      amount,
      tax: sum('tax'),
      reasonCode,
      bills,
    })
    ctx.record({
      fact: 'credit_note',
      documentId: note.id,
      invoiceId: invoice.documentId,
      reasonCode,
      bills: bills.map((share) => ({
        billId: share.documentId,
        folioId: share.folioId,
        amountMinor: share.amount.toMinor(),
      })),
    })
    return {
      documentId: note.id,
      number: note.number,
      amount: amount.toString(),
      remaining: invoice.remaining.minus(amount).toString(),
    }
  },
})

/** Raises `invoice_not_found` and `credit_above_invoice`. */
const requireCreditable = async (
  ctx: CommandContext,
  invoiceId: number,
  amount: Money,
): Promise<TaxInvoiceView> => {
  const invoice = await findTaxInvoice(ctx.tx, invoiceId)
  if (!invoice) throw invoiceError('invoice_not_found')
  if (amount.isMoreThan(invoice.remaining)) {
    throw invoiceError('credit_above_invoice', {
      remaining: invoice.remaining.toString(),
      amount: amount.toString(),
    })
  }
  return invoice
}

/** The invoice as it was printed: its items and buyer are repeated. Raises `invoice_blanked`. */
const readInvoice = async (ctx: CommandContext, invoice: TaxInvoiceView): Promise<TaxInvoiceBody> => {
  const content: Snapshot | undefined = await findSnapshot(ctx.tx, invoice.documentId)
  if (content?.kind !== 'tax_invoice') throw invoiceError('invoice_blanked', { invoice: invoice.number })
  return content
}

const itemsLeft = async (
  ctx: CommandContext,
  invoice: TaxInvoiceView,
  printed: TaxInvoiceBody,
): Promise<InvoiceItem[]> => {
  const credited: InvoiceItem[] = []
  for (const noteId of await listCreditNoteIds(ctx.tx, invoice.documentId)) {
    const note = await findSnapshot(ctx.tx, noteId)
    if (note?.kind !== 'credit_note') throw invoiceError('invoice_blanked', { invoice: invoice.number })
    credited.push(...note.items.map((item) => toItem(item, ctx)))
  }
  return remainingItems(
    printed.items.map((item) => toItem(item, ctx)),
    credited,
  )
}

const toItem = (item: SnapshotItem, { currency }: Pick<CommandContext, 'currency'>): InvoiceItem => ({
  name: item.name,
  taxBasisPoints: item.taxBasisPoints,
  net: Money.of(item.net, currency),
  tax: Money.of(item.tax, currency),
  gross: Money.of(item.gross, currency),
})

/** Gives the amount back to the invoice's bills, in their order. */
const shareBack = (
  shares: readonly { documentId: number; folioId: number; amount: Money }[],
  amount: Money,
): { documentId: number; folioId: number; amount: Money }[] => {
  let left = amount
  return shares.flatMap(({ documentId, folioId, amount: share }) => {
    const part = left.min(share)
    left = left.minus(part)
    return part.isPositive ? [{ documentId, folioId, amount: part }] : []
  })
}
