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
}

export const invoiceError = errorsOf<InvoiceErrors>()
