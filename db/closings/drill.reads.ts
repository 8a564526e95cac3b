import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** What a posting's document tells a person who looks for a difference. */
export interface DocumentBehind {
  readonly id: number
  readonly kind: DocumentKind
  readonly number: string
  readonly bookId: number | null
  readonly roomNumber: string | null
}

/** The documents of a shift, with the room each is about. */
export const listDocumentsBehind = async (reader: Reader, shiftId: number): Promise<DocumentBehind[]> => {
  const rows = await reader
    .selectFrom('document')
    .leftJoin('folio_party', 'folio_party.folio_id', 'document.folio_id')
    .where('document.shift_id', '=', shiftId)
    .select([
      'document.id',
      'document.kind',
      'document.number',
      'document.book_id as bookId',
      'folio_party.room_number as roomNumber',
    ])
    .orderBy('document.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as DocumentKind }))
}

/** The rooms of folios that were charged in a shift: a charge has no document that would tell. */
export const mapRoomsOfFolios = async (reader: Reader, shiftId: number): Promise<Map<number, string>> => {
  const rows = await reader
    .selectFrom('folio_line')
    .innerJoin('folio_party', 'folio_party.folio_id', 'folio_line.folio_id')
    .where('folio_line.shift_id', '=', shiftId)
    .distinct()
    .select(['folio_line.folio_id', 'folio_party.room_number'])
    .execute()
  return new Map(rows.map((row) => [row.folio_id, row.room_number]))
}

/** The entries that charged (or corrected) one code in a shift. */
export const listEntriesOfCode = async (
  reader: Reader,
  shiftId: number,
  code: string,
): Promise<Set<number>> => {
  const rows = await reader
    .selectFrom('folio_line')
    .where('shift_id', '=', shiftId)
    .where('transaction_code', '=', code)
    .select('entry_id')
    .execute()
  return new Set(rows.map((row) => row.entry_id))
}
