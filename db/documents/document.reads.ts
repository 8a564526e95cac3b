import type { DocumentKind, DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { Snapshot } from '@jiaoban/shared/documents/snapshot.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { Reader } from '../kernel/tx.ts'

export interface DocumentView {
  readonly id: number
  readonly kind: DocumentKind
  readonly number: string
  readonly issuedAt: string
  readonly businessDate: string
  readonly shiftId: number
  readonly stayId: number | null
  readonly folioId: number | null
  readonly total: Money
  readonly copies: number
}

const documentsQuery = (reader: Reader) =>
  reader
    .selectFrom('document')
    .select(({ selectFrom, fn }) => [
      'document.id',
      'document.kind',
      'document.number',
      'document.issued_at',
      'document.business_date',
      'document.shift_id',
      'document.stay_id',
      'document.folio_id',
      'document.total_minor',
      'document.currency',
      selectFrom('document_print')
        .whereRef('document_print.document_id', '=', 'document.id')
        .select(fn.countAll<number>().as('copies'))
        .as('copies'),
    ])

type DocumentRow = Awaited<ReturnType<ReturnType<typeof documentsQuery>['execute']>>[number]

const toDocument = (row: DocumentRow): DocumentView => ({
  id: row.id,
  kind: row.kind as DocumentKind,
  number: row.number,
  issuedAt: row.issued_at,
  businessDate: row.business_date,
  shiftId: row.shift_id,
  stayId: row.stay_id,
  folioId: row.folio_id,
  total: Money.fromMinor(row.total_minor, row.currency as Currency),
  copies: row.copies ?? 0,
})

/** Whether a shift issued any of a kind. */
export const hasDocumentsOfKind = async (
  reader: Reader,
  shiftId: number,
  kind: DocumentKind,
): Promise<boolean> =>
  (await reader
    .selectFrom('document')
    .where('shift_id', '=', shiftId)
    .where('kind', '=', kind)
    .select('id')
    .limit(1)
    .executeTakeFirst()) !== undefined

export const findDocument = async (reader: Reader, id: number): Promise<DocumentView | undefined> => {
  const row = await documentsQuery(reader).where('document.id', '=', id).executeTakeFirst()
  return row && toDocument(row)
}

/** Documents of a kind by their printed numbers, in their order. */
export const listDocumentsByNumber = async (
  reader: Reader,
  kind: DocumentKind,
  numbers: readonly string[],
): Promise<DocumentView[]> => {
  if (numbers.length === 0) return []
  const rows = await documentsQuery(reader)
    .where(({ eb, selectFrom }) =>
      // By series and number, which have an index; by kind every document of it would be read.
      eb(
        'document.series_id',
        'in',
        selectFrom('number_series').where('document_kind', '=', kind).select('id'),
      ),
    )
    .where('document.number', 'in', numbers)
    .orderBy('document.id')
    .execute()
  return rows.map(toDocument)
}

export interface DocumentFilter {
  readonly kind?: DocumentKind | undefined
  readonly businessDate?: string | undefined
  readonly shiftId?: number | undefined
  readonly stayId?: number | undefined
  /** The printed number, or its beginning. */
  readonly number?: string | undefined
  readonly limit: number
}

/** The newest documents that fit the filter. */
export const listDocuments = async (reader: Reader, filter: DocumentFilter): Promise<DocumentView[]> => {
  const rows = await documentsQuery(reader)
    .$if(filter.kind !== undefined, (query) => query.where('document.kind', '=', filter.kind ?? ''))
    .$if(filter.businessDate !== undefined, (query) =>
      query.where('document.business_date', '=', filter.businessDate ?? ''),
    )
    .$if(filter.shiftId !== undefined, (query) => query.where('document.shift_id', '=', filter.shiftId ?? 0))
    .$if(filter.stayId !== undefined, (query) => query.where('document.stay_id', '=', filter.stayId ?? 0))
    .$if(filter.number !== undefined, (query) => query.where('document.number', 'like', `${filter.number}%`))
    .orderBy('document.id', 'desc')
    .limit(filter.limit)
    .execute()
  return rows.map(toDocument)
}

/** The document as it was printed; undefined when there is none or a retention rule has blanked it. */
export const findSnapshot = async (reader: Reader, documentId: number): Promise<Snapshot | undefined> => {
  const row = await reader
    .selectFrom('document_snapshot')
    .where('document_id', '=', documentId)
    .select('content')
    .executeTakeFirst()
  return row?.content == null ? undefined : (JSON.parse(row.content) as Snapshot)
}

/** How many copies of a document were printed. */
export const countPrints = async (reader: Reader, documentId: number): Promise<number> => {
  const row = await reader
    .selectFrom('document_print')
    .where('document_id', '=', documentId)
    .select(({ fn }) => fn.countAll<number>().as('copies'))
    .executeTakeFirstOrThrow()
  return row.copies
}

/** The frozen lines of a document, in their order. */
export const listDocumentLines = async (reader: Reader, documentId: number): Promise<DocumentLine[]> => {
  const rows = await reader
    .selectFrom('document_line')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('line_number')
    .execute()
  return rows.map((row) => ({
    kind: row.kind as PostingKind,
    direction: row.direction,
    tenderControl: row.tender_control as Control,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    isReversal: row.is_reversal === 1,
    reference: row.reference,
    ...(row.payment_method_code === null ? {} : { paymentMethodCode: row.payment_method_code }),
    ...(row.terminal_id === null ? {} : { terminalId: row.terminal_id }),
    ...(row.slip_id === null ? {} : { slipId: row.slip_id }),
  }))
}
