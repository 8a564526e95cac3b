import type { Fixed } from '../kernel/column.type.ts'

export interface BillTable {
  document_id: Fixed<number>
  folio_id: Fixed<number>
  charges_minor: Fixed<number>
  received_before_minor: Fixed<number>
  received_now_minor: Fixed<number>
  left_open_minor: Fixed<number>
  invoiceable_minor: Fixed<number>
  currency: Fixed<string>
  /** Written while the guest stays: what it leaves open stays on the folio. */
  is_interim: Fixed<0 | 1>
}

/** The bill a line stands on now; the row goes when that bill is credited. */
export interface LiveBillLineTable {
  folio_line_id: Fixed<number>
  bill_document_id: Fixed<number>
}

/** A bill taken back, whole. */
export interface CreditBillTable {
  document_id: Fixed<number>
  bill_document_id: Fixed<number>
  charges_minor: Fixed<number>
  currency: Fixed<string>
  reason_code: Fixed<string>
}

/** A tax invoice taken back, whole or in part. */
export interface CreditNoteTable {
  document_id: Fixed<number>
  invoice_document_id: Fixed<number>
  amount_minor: Fixed<number>
  tax_minor: Fixed<number>
  currency: Fixed<string>
  reason_code: Fixed<string>
}

export interface CreditNoteBillTable {
  credit_note_document_id: Fixed<number>
  invoice_document_id: Fixed<number>
  bill_document_id: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
}

export interface BillLineTable {
  bill_document_id: Fixed<number>
  folio_line_id: Fixed<number>
}

export interface TaxInvoiceTable {
  document_id: Fixed<number>
  amount_minor: Fixed<number>
  tax_minor: Fixed<number>
  currency: Fixed<string>
}

export interface TaxInvoiceBuyerTable {
  document_id: number
  title: string
  tax_number: string
}

export interface TaxInvoiceBillTable {
  invoice_document_id: Fixed<number>
  bill_document_id: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  /** What the bill's folio was invoiced for before; null, like the limit, of an invoice from before it was kept. */
  invoiced_before_minor: Fixed<number | null>
  /** What it may be invoiced for at most. */
  limit_minor: Fixed<number | null>
}
