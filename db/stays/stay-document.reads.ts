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

/** The stay a deposit slip was taken for, by the number printed on the slip. */
export const findStayIdBySlip = async (reader: Reader, slipNumber: string): Promise<number | undefined> => {
  const row = await reader
    .selectFrom('document')
    .innerJoin('deposit_slip', 'deposit_slip.document_id', 'document.id')
    .where('document.series_id', 'in', ({ selectFrom }) =>
      selectFrom('number_series').where('document_kind', '=', 'deposit_slip').select('number_series.id'),
    )
    .where('document.number', '=', slipNumber)
    .select('deposit_slip.stay_id')
    .executeTakeFirst()
  return row?.stay_id
}
