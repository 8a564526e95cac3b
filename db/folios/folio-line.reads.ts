import type { FolioLine } from '@jiaoban/shared/folios/folio.types.ts'
import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import { splitTax } from '@jiaoban/shared/folios/charge.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Department } from '@jiaoban/shared/property/property.types.ts'
import type { Reader } from '../kernel/tx.ts'

const linesQuery = (reader: Reader) =>
  reader
    .selectFrom('folio_line')
    .leftJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .leftJoin('payment_method', 'payment_method.code', 'folio_line.payment_method_code')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'folio_line.posted_by')
    .leftJoin('document', 'document.id', 'folio_line.document_id')
    .leftJoin('folio_transfer as moved_away', 'moved_away.out_line_id', 'folio_line.id')
    .leftJoin('folio_line_text', 'folio_line_text.folio_line_id', 'folio_line.id')
    .leftJoin('folio_line as reversal', 'reversal.reverses_line_id', 'folio_line.id')
    .leftJoin('live_bill_line', 'live_bill_line.folio_line_id', 'folio_line.id')
    .leftJoin('document as bill', 'bill.id', 'live_bill_line.bill_document_id')
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
      'folio_line.payment_method_code as method_code',
      'transaction_code.department',
      'transaction_code.tax_basis_points as code_tax_basis_points',
      'folio_line.tax_basis_points',
      'folio_line.tax_minor',
      'folio_line.service_minor',
      'folio_line.amount_minor',
      'folio_line.currency',
      'folio_line.entry_id',
      'folio_line.business_date',
      'folio_line.posted_at',
      'staff_profile.display_name as posted_by',
      'document.number as document_number',
      'document.kind as document_kind',
      'moved_away.in_line_id as moved_to',
      'folio_line.night',
      'folio_line_text.remark',
      'folio_line.reverses_line_id',
      'reversal.id as reversed_by',
      'bill.number as bill_number',
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
  methodCode: row.method_code,
  quantity: row.quantity,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  ...toParts(row),
  entryId: row.entry_id,
  businessDate: row.business_date,
  postedAt: row.posted_at,
  postedBy: row.posted_by ?? '',
  documentNumber: row.document_number,
  documentKind: row.document_kind as DocumentKind | null,
  isMovedAway: row.moved_to !== null,
  night: row.night,
  remark: row.remark ?? '',
  reversesLineId: row.reverses_line_id,
  reversedByLineId: row.reversed_by,
  billNumber: row.bill_number,
  isBilled: row.bill_number !== null,
})

/** Lines of before the parts were kept have the tax of their code. */
const toParts = (row: LineRow): Pick<FolioLine, 'department' | 'taxBasisPoints' | 'tax' | 'service'> => {
  const currency = row.currency as Currency
  const amount = Money.fromMinor(row.amount_minor, currency)
  const taxBasisPoints = row.tax_basis_points ?? row.code_tax_basis_points ?? 0
  return {
    department: row.department as Department | null,
    taxBasisPoints,
    tax:
      row.tax_minor === null
        ? splitTax(amount, taxBasisPoints).tax
        : Money.fromMinor(row.tax_minor, currency),
    service: Money.fromMinor(row.service_minor ?? 0, currency),
  }
}

/** Every line of a folio in the order of posting; nothing disappears. */
export const listFolioLines = async (reader: Reader, folioId: number): Promise<FolioLine[]> =>
  (await linesQuery(reader).where('folio_line.folio_id', '=', folioId).execute()).map(toFolioLine)

/** The lines a bill bills, whether it is live or credited. */
export const listLinesOfBill = async (reader: Reader, billId: number): Promise<FolioLine[]> =>
  (
    await linesQuery(reader)
      .innerJoin('bill_line', 'bill_line.folio_line_id', 'folio_line.id')
      .where('bill_line.bill_document_id', '=', billId)
      .execute()
  ).map(toFolioLine)

export const findFolioLine = async (
  reader: Reader,
  lineId: number,
): Promise<(FolioLine & { folioId: number }) | undefined> => {
  const row = await linesQuery(reader).where('folio_line.id', '=', lineId).executeTakeFirst()
  return row && toFolioLine(row)
}
