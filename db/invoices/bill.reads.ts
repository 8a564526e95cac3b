import type { InvoiceableLine } from '@jiaoban/shared/invoices/invoice-items.rules.ts'
import type { BillStanding, FolioStanding } from '@jiaoban/shared/invoices/invoice-limit.rules.ts'
import { splitTax } from '@jiaoban/shared/folios/charge.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'
import { readFolioStandings } from './folio-standing.reads.ts'

export interface BillView extends BillStanding {
  readonly documentId: number
  readonly number: string
  readonly folioId: number
  readonly folioState: 'open' | 'closed'
  readonly windowNumber: number
  readonly stayId: number | null
  readonly businessDate: string
  readonly isInterim: boolean
}

/** Bills by their documents, with what may be and what already is invoiced. */
export const listBills = async (reader: Reader, documentIds: readonly number[]): Promise<BillView[]> => {
  if (documentIds.length === 0) return []
  const rows = await billsQuery(reader)
    .where('bill.document_id', 'in', [...documentIds])
    .orderBy('bill.document_id')
    .execute()
  return withStandings(reader, rows)
}

const withStandings = async (reader: Reader, rows: readonly BillRow[]): Promise<BillView[]> => {
  const standings = await readFolioStandings(reader, [...new Set(rows.map((row) => row.folio_id))])
  return rows.map((row) => {
    const folio = standings.get(row.folio_id)
    if (!folio) throw new Error(`bill ${row.document_id} has no folio`)
    return toBill(row, folio)
  })
}

const billsQuery = (reader: Reader) =>
  reader
    .selectFrom('bill')
    .innerJoin('document', 'document.id', 'bill.document_id')
    .innerJoin('folio', 'folio.id', 'bill.folio_id')
    .leftJoin('credit_bill', 'credit_bill.bill_document_id', 'bill.document_id')
    .select(({ selectFrom }) => [
      'bill.document_id',
      'document.number',
      'bill.folio_id',
      'folio.state as folio_state',
      'folio.window_number',
      'document.stay_id',
      'document.business_date',
      'bill.charges_minor',
      'bill.invoiceable_minor',
      'bill.currency',
      'bill.is_interim',
      'credit_bill.document_id as credited_by',
      selectFrom('tax_invoice_bill')
        .whereRef('tax_invoice_bill.bill_document_id', '=', 'bill.document_id')
        .select((inner) => inner.fn.sum<number | null>('tax_invoice_bill.amount_minor').as('invoiced'))
        .as('invoiced'),
      selectFrom('credit_note_bill')
        .whereRef('credit_note_bill.bill_document_id', '=', 'bill.document_id')
        .select((inner) => inner.fn.sum<number | null>('credit_note_bill.amount_minor').as('taken_back'))
        .as('taken_back'),
    ])

type BillRow = Awaited<ReturnType<ReturnType<typeof billsQuery>['execute']>>[number]

const toBill = (row: BillRow, folio: FolioStanding): BillView => {
  const money = (minor: number | null) => Money.fromMinor(minor ?? 0, row.currency as Currency)
  return {
    documentId: row.document_id,
    number: row.number,
    folioId: row.folio_id,
    folioState: row.folio_state,
    windowNumber: row.window_number,
    stayId: row.stay_id,
    businessDate: row.business_date,
    isInterim: row.is_interim === 1,
    isCredited: row.credited_by !== null,
    charges: money(row.charges_minor),
    invoiceable: money(row.invoiceable_minor),
    invoiced: money(row.invoiced).minus(money(row.taken_back)),
    folio,
  }
}

/** The bills of a folio that were not credited, in the order of issue. */
export const listLiveBillsOfFolio = async (reader: Reader, folioId: number): Promise<BillView[]> => {
  const rows = await billsQuery(reader)
    .where('bill.folio_id', '=', folioId)
    .where('credit_bill.document_id', 'is', null)
    .orderBy('bill.document_id')
    .execute()
  return withStandings(reader, rows)
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
      'transaction_code.tax_basis_points as code_tax_basis_points',
      'folio_line.tax_basis_points',
      'folio_line.tax_minor',
      'folio_line.amount_minor',
      'folio_line.currency',
    ])
    .orderBy('folio_line.id')
    .execute()
  return rows.map((row) => ({
    name: { zh: row.name_zh, en: row.name_en },
    ...toTaxedLine(row),
  }))
}

/** The tax a line was booked with; lines of before it was kept have the tax of their code. */
const toTaxedLine = (row: {
  amount_minor: number
  currency: string
  tax_minor: number | null
  tax_basis_points: number | null
  code_tax_basis_points: number
}): Pick<InvoiceableLine, 'taxBasisPoints' | 'gross' | 'tax'> => {
  const currency = row.currency as Currency
  const gross = Money.fromMinor(row.amount_minor, currency)
  const taxBasisPoints = row.tax_basis_points ?? row.code_tax_basis_points
  const tax =
    row.tax_minor === null ? splitTax(gross, taxBasisPoints).tax : Money.fromMinor(row.tax_minor, currency)
  return { taxBasisPoints, gross, tax }
}

export const listBillsOfStay = async (reader: Reader, stayId: number): Promise<BillView[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('bill', 'bill.document_id', 'document.id')
    .where('document.stay_id', '=', stayId)
    .select('document.id')
    .execute()
  return listBills(
    reader,
    rows.map((row) => row.id),
  )
}
