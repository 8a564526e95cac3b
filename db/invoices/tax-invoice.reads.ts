import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export interface TaxInvoiceView {
  readonly documentId: number
  readonly number: string
  readonly calendarDate: string
  readonly stayId: number | null
  readonly folioId: number | null
  readonly amount: Money
  /** What credit notes have not taken back. */
  readonly remaining: Money
}

export const findTaxInvoice = async (
  reader: Reader,
  documentId: number,
): Promise<TaxInvoiceView | undefined> => {
  const row = await reader
    .selectFrom('tax_invoice')
    .innerJoin('document', 'document.id', 'tax_invoice.document_id')
    .where('tax_invoice.document_id', '=', documentId)
    .select(({ selectFrom }) => [
      'document.number',
      'document.calendar_date',
      'document.stay_id',
      'document.folio_id',
      'tax_invoice.amount_minor',
      'tax_invoice.currency',
      selectFrom('credit_note')
        .whereRef('credit_note.invoice_document_id', '=', 'tax_invoice.document_id')
        .select((inner) => inner.fn.sum<number | null>('credit_note.amount_minor').as('credited'))
        .as('credited'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const currency = row.currency as Currency
  const amount = Money.fromMinor(row.amount_minor, currency)
  return {
    documentId,
    number: row.number,
    calendarDate: row.calendar_date,
    stayId: row.stay_id,
    folioId: row.folio_id,
    amount,
    remaining: amount.minus(Money.fromMinor(row.credited ?? 0, currency)),
  }
}

/** The credit notes of an invoice, the oldest first. */
export const listCreditNoteIds = async (reader: Reader, invoiceId: number): Promise<number[]> => {
  const rows = await reader
    .selectFrom('credit_note')
    .where('invoice_document_id', '=', invoiceId)
    .select('document_id')
    .orderBy('document_id')
    .execute()
  return rows.map((row) => row.document_id)
}

/** What of each bill an invoice still refers to, in the order of the bills. */
export const listBillShares = async (
  reader: Reader,
  invoiceId: number,
): Promise<{ documentId: number; folioId: number; amount: Money }[]> => {
  const rows = await reader
    .selectFrom('tax_invoice_bill')
    .innerJoin('bill', 'bill.document_id', 'tax_invoice_bill.bill_document_id')
    .where('tax_invoice_bill.invoice_document_id', '=', invoiceId)
    .select(({ selectFrom }) => [
      'tax_invoice_bill.bill_document_id',
      'bill.folio_id',
      'tax_invoice_bill.amount_minor',
      'tax_invoice_bill.currency',
      selectFrom('credit_note_bill')
        .whereRef('credit_note_bill.bill_document_id', '=', 'tax_invoice_bill.bill_document_id')
        .where('credit_note_bill.invoice_document_id', '=', invoiceId)
        .select((inner) => inner.fn.sum<number | null>('credit_note_bill.amount_minor').as('credited'))
        .as('credited'),
    ])
    .orderBy('tax_invoice_bill.bill_document_id')
    .execute()
  return rows.map((row) => {
    const currency = row.currency as Currency
    const amount = Money.fromMinor(row.amount_minor, currency)
    return {
      documentId: row.bill_document_id,
      folioId: row.folio_id,
      amount: amount.minus(Money.fromMinor(row.credited ?? 0, currency)),
    }
  })
}
