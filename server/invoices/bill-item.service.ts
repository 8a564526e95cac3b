import type { BillView } from '@jiaoban/db/invoices/bill.reads.ts'
import { invoiceLimit } from '@jiaoban/shared/invoices/invoice-limit.rules.ts'

/** A bill as a list shows it, with what tax invoices may still be issued for. */
export const toBillItem = (bill: BillView) => ({
  documentId: bill.documentId,
  number: bill.number,
  stayId: bill.stayId,
  businessDate: bill.businessDate,
  charges: bill.charges.toString(),
  invoiced: bill.invoiced.toString(),
  remaining: invoiceLimit(bill).toString(),
  isInterim: bill.isInterim,
  isCredited: bill.isCredited,
  folioState: bill.folioState,
  windowNumber: bill.windowNumber,
})
