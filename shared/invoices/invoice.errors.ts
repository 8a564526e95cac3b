import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface InvoiceErrors {
  bill_not_found: None
  /** More than what was billed and settled, less what is already invoiced. */
  invoice_above_limit: { limit: string; amount: string }
  nothing_to_invoice: None
  tax_number_invalid: None
  /** The payments do not bring the folio to zero. */
  settlement_does_not_balance: { due: string; given: string }
  refund_other_tender: { slip: string }
  /** The tenders cover not all open windows of the stay, or one that is none. */
  windows_differ: None
  /** The folio of a stay is settled when the guest leaves. */
  settled_at_check_out: None
  /** An interim bill without anything new on it. */
  nothing_to_bill: None
  bill_already_credited: { bill: string }
  /** A bill is taken back only on the date it was written. */
  bill_not_of_today: { bill: string; billDate: string; current: string }
  invoice_not_found: None
  /** More than what of the invoice was not taken back yet. */
  credit_above_invoice: { remaining: string; amount: string }
  /** A retention rule erased what stood on it. */
  invoice_blanked: { invoice: string }
  /** Its tax invoices must be taken back first. */
  bill_is_invoiced: { bill: string; amount: string }
}

export const invoiceError = errorsOf<InvoiceErrors>()
