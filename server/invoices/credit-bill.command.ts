import { creditBillInput } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { listBills } from '@jiaoban/db/invoices/bill.reads.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { creditBill as creditBillOf } from './credit-bill.service.ts'

/**
 * Takes back an interim bill of a folio that is still open, so that a wrong line on it can be corrected. The bill
 * of a check-out is taken back by undoing the check-out.
 */
export const creditBill = defineCommand({
  name: 'creditBill',
  journalName: 'bill_credited',
  shift: 'desk',
  approval: 'always',
  recipe: [],
  documents: ['credit_bill'],
  input: creditBillInput,
  run: async (ctx, input) => {
    const [bill] = await listBills(ctx.tx, [input.billId])
    if (!bill) throw invoiceError('bill_not_found')
    await requireOpenFolio(ctx, bill.folioId)
    const credit = await creditBillOf(ctx, input)
    return { documentId: credit.id, number: credit.number, billNumber: bill.number }
  },
})
