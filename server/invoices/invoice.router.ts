import { listBills, listBillsOfStay } from '@jiaoban/db/invoices/bill.reads.ts'
import { findShiftDeskId } from '@jiaoban/db/shifts/shift.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { billsQuery, stayBillsQuery } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { toBillItem } from './bill-item.service.ts'
import { issueTaxInvoice } from './issue-tax-invoice.command.ts'

export const invoiceRouter = router({
  /** Bills with what may still be invoiced. */
  bills: areaQuery('desk', 'documents')
    .input(billsQuery)
    .query(async ({ ctx, input }) => (await listBills(ctx.hotel.db.reader, input.billIds)).map(toBillItem)),

  billsOfStay: areaQuery('desk', 'inHouse', 'documents')
    .input(stayBillsQuery)
    .query(async ({ ctx, input }) =>
      (await listBillsOfStay(ctx.hotel.db.reader, input.stayId)).map(toBillItem),
    ),

  /** The number the next paper of the desk's invoice book must carry; null without a book in use. */
  nextPaper: areaQuery('desk').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const deskId = await findShiftDeskId(reader, ctx.session.staffId)
    const books = deskId === undefined ? [] : await listBooksOfDesk(reader, deskId)
    const book = books.find(
      ({ documentKind, nextPrinted }) => documentKind === 'tax_invoice' && nextPrinted !== null,
    )
    return { number: book?.nextPrinted ?? null }
  }),

  issue: commandMutation(issueTaxInvoice),
})
