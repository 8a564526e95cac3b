import type { FolioLine } from '@jiaoban/shared/folios/folio.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

const linesQuery = (reader: Reader) =>
  reader
    .selectFrom('folio_line')
    .leftJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .leftJoin('payment_method', 'payment_method.code', 'folio_line.payment_method_code')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'folio_line.posted_by')
    .leftJoin('document', 'document.id', 'folio_line.document_id')
    .leftJoin('folio_line_text', 'folio_line_text.folio_line_id', 'folio_line.id')
    .leftJoin('folio_line as reversal', 'reversal.reverses_line_id', 'folio_line.id')
    .leftJoin('bill_line', 'bill_line.folio_line_id', 'folio_line.id')
    .select([
      'folio_line.id',
      'folio_line.folio_id',
      'folio_line.line_number',
      'folio_line.kind',
      'folio_line.transaction_code as code',
      'transaction_code.name_zh as code_zh',
      'transaction_code.name_en as code_en',
      'payment_method.name_zh as method_zh',
      'payment_method.name_en as method_en',
      'folio_line.quantity',
      'folio_line.amount_minor',
      'folio_line.currency',
      'folio_line.entry_id',
      'folio_line.business_date',
      'folio_line.posted_at',
      'staff_profile.display_name as posted_by',
      'document.number as document_number',
      'folio_line.night',
      'folio_line_text.remark',
      'folio_line.reverses_line_id',
      'reversal.id as reversed_by',
      'bill_line.bill_document_id',
    ])
    .orderBy('folio_line.line_number')

type LineRow = Awaited<ReturnType<ReturnType<typeof linesQuery>['execute']>>[number]

const toFolioLine = (row: LineRow): FolioLine & { folioId: number } => ({
  id: row.id,
  folioId: row.folio_id,
  lineNumber: row.line_number,
  kind: row.kind,
  code: row.code,
  name: { zh: row.code_zh ?? row.method_zh ?? '', en: row.code_en ?? row.method_en ?? '' },
  quantity: row.quantity,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  entryId: row.entry_id,
  businessDate: row.business_date,
  postedAt: row.posted_at,
  postedBy: row.posted_by ?? '',
  documentNumber: row.document_number,
  night: row.night,
  remark: row.remark ?? '',
  reversesLineId: row.reverses_line_id,
  reversedByLineId: row.reversed_by,
  isBilled: row.bill_document_id !== null,
})

/** Every line of a folio in the order of posting; nothing disappears. */
export const listFolioLines = async (reader: Reader, folioId: number): Promise<FolioLine[]> =>
  (await linesQuery(reader).where('folio_line.folio_id', '=', folioId).execute()).map(toFolioLine)

export const findFolioLine = async (
  reader: Reader,
  lineId: number,
): Promise<(FolioLine & { folioId: number }) | undefined> => {
  const row = await linesQuery(reader).where('folio_line.id', '=', lineId).executeTakeFirst()
  return row && toFolioLine(row)
}
