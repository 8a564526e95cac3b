import type { Reader } from '../kernel/tx.ts'

/** What a guest holds in the hand and somebody types or scans at the desk. */
const handedOut = ['deposit_slip', 'bill'] as const

/** The stays whose deposit slip or bill carries the number; bills of all series are looked at. */
export const findStayIdsByDocument = async (reader: Reader, number: string): Promise<number[]> => {
  const rows = await reader
    .selectFrom('document')
    .where('document.series_id', 'in', ({ selectFrom }) =>
      selectFrom('number_series')
        .where('document_kind', 'in', [...handedOut])
        .select('number_series.id'),
    )
    .where('document.number', '=', number)
    .where('document.stay_id', 'is not', null)
    .select('document.stay_id')
    .distinct()
    .execute()
  return rows.flatMap((row) => row.stay_id ?? [])
}

/** The groups whose deposit slip or bill carries the number: it stands on their master folio. */
export const findGroupIdsByDocument = async (reader: Reader, number: string): Promise<number[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('group_block', 'group_block.folio_id', 'document.folio_id')
    .where('document.series_id', 'in', ({ selectFrom }) =>
      selectFrom('number_series')
        .where('document_kind', 'in', [...handedOut])
        .select('number_series.id'),
    )
    .where('document.number', '=', number)
    .select('group_block.id')
    .distinct()
    .execute()
  return rows.map(({ id }) => id)
}
