import { listBills, listBillsOfStay } from '@jiaoban/db/invoices/bill.reads.ts'
import { findTaxInvoice } from '@jiaoban/db/invoices/tax-invoice.reads.ts'
import { findShiftDeskId } from '@jiaoban/db/shifts/shift.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { billQuery, invoiceQuery, stayBillsQuery } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { toBillItem } from './bill-item.service.ts'
import { creditBill } from './credit-bill.command.ts'
import { issueCreditNote } from './issue-credit-note.command.ts'
import { issueTaxInvoice } from './issue-tax-invoice.command.ts'
import { sellToPasserBy } from './sell-to-passer-by.command.ts'
import { settleFolio } from './settle-folio.command.ts'
import { settleInterim } from './settle-interim.command.ts'

export const invoiceRouter = router({
  /** A bill and those of the same stay, which one invoice may cover together. */
  billsBeside: areaQuery('desk', 'documents')
    .input(billQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const bills = await listBills(reader, [input.billId])
      const stayId = bills[0]?.stayId ?? null
      return (stayId === null ? bills : await listBillsOfStay(reader, stayId)).map(toBillItem)
    }),

  billsOfStay: areaQuery('desk', 'inHouse', 'documents')
    .input(stayBillsQuery)
    .query(async ({ ctx, input }) =>
      (await listBillsOfStay(ctx.hotel.db.reader, input.stayId)).map(toBillItem),
    ),

  /** The number the next paper of the desk's invoice book must carry, null without a book in use; papers left at the desk. */
  nextPaper: areaQuery('desk').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const deskId = await findShiftDeskId(reader, ctx.session.staffId)
    const books = deskId === undefined ? [] : await listBooksOfDesk(reader, deskId)
    const inUse = books.filter(
      ({ documentKind, nextPrinted }) => documentKind === 'tax_invoice' && nextPrinted !== null,
    )
    const left = inUse.reduce((sum, { lastNumber, nextNumber }) => sum + lastNumber - nextNumber + 1, 0)
    return { number: inUse[0]?.nextPrinted ?? null, left }
  }),

  /** A tax invoice with what of it was not taken back yet. */
  taxInvoice: areaQuery('documents', 'desk')
    .input(invoiceQuery)
    .query(async ({ ctx, input }) => {
      const invoice = await findTaxInvoice(ctx.hotel.db.reader, input.invoiceId)
      if (!invoice) throw invoiceError('invoice_not_found')
      return {
        documentId: invoice.documentId,
        number: invoice.number,
        amount: invoice.amount.toString(),
        remaining: invoice.remaining.toString(),
      }
    }),

  issue: commandMutation(issueTaxInvoice),
  issueCreditNote: commandMutation(issueCreditNote),
  settleInterim: commandMutation(settleInterim),
  settleFolio: commandMutation(settleFolio),
  sellToPasserBy: commandMutation(sellToPasserBy),
  creditBill: commandMutation(creditBill),
})
