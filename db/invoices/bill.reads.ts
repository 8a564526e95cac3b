import type { InvoiceableLine } from '@jiaoban/shared/invoices/invoice-items.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export interface BillView {
  readonly documentId: number
  readonly number: string
  readonly folioId: number
  readonly stayId: number | null
  readonly businessDate: string
  readonly charges: Money
  readonly invoiceable: Money
  /** What tax invoices already refer to. */
  readonly invoiced: Money
}

/** Bills by their documents, with what may be and what already is invoiced. */
export const listBills = async (reader: Reader, documentIds: readonly number[]): Promise<BillView[]> => {
  if (documentIds.length === 0) return []
  const rows = await reader
    .selectFrom('bill')
    .innerJoin('document', 'document.id', 'bill.document_id')
    .where('bill.document_id', 'in', [...documentIds])
    .select(({ selectFrom }) => [
      'bill.document_id',
      'document.number',
      'bill.folio_id',
      'document.stay_id',
      'document.business_date',
      'bill.charges_minor',
      'bill.invoiceable_minor',
      'bill.currency',
      selectFrom('tax_invoice_bill')
        .whereRef('tax_invoice_bill.bill_document_id', '=', 'bill.document_id')
        .select(({ fn }) => fn.sum<number>('tax_invoice_bill.amount_minor').as('invoiced'))
        .as('invoiced'),
    ])
    .orderBy('bill.document_id')
    .execute()
  return rows.map((row) => {
    const currency = row.currency as Currency
    return {
      documentId: row.document_id,
      number: row.number,
      folioId: row.folio_id,
      stayId: row.stay_id,
      businessDate: row.business_date,
      charges: Money.fromMinor(row.charges_minor, currency),
      invoiceable: Money.fromMinor(row.invoiceable_minor, currency),
      invoiced: Money.fromMinor(row.invoiced ?? 0, currency),
    }
  })
}

/** The charges on bills that may stand on a tax invoice, corrections as negative amounts. */
export const listInvoiceableLines = async (
  reader: Reader,
  documentIds: readonly number[],
): Promise<InvoiceableLine[]> => {
  const rows = await reader
    .selectFrom('bill_line')
    .innerJoin('folio_line', 'folio_line.id', 'bill_line.folio_line_id')
    .innerJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .where('bill_line.bill_document_id', 'in', [...documentIds])
    .where('transaction_code.is_invoiceable', '=', 1)
    .select([
      'transaction_code.name_zh',
      'transaction_code.name_en',
      'transaction_code.tax_basis_points',
      'folio_line.amount_minor',
      'folio_line.currency',
    ])
    .orderBy('folio_line.id')
    .execute()
  return rows.map((row) => ({
    name: { zh: row.name_zh, en: row.name_en },
    taxBasisPoints: row.tax_basis_points,
    gross: Money.fromMinor(row.amount_minor, row.currency as Currency),
  }))
}

export const listBillsOfStay = async (reader: Reader, stayId: number): Promise<BillView[]> => {
  const rows = await reader
    .selectFrom('document')
    .where('stay_id', '=', stayId)
    .where('kind', '=', 'bill')
    .select('id')
    .execute()
  return listBills(
    reader,
    rows.map((row) => row.id),
  )
}
