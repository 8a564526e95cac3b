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
}
