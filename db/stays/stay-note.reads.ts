import type { Reader } from '../kernel/tx.ts'

export interface StayNote {
  readonly plate: string
  readonly remarks: string
}

/** What the desk noted beside a stay; empty when nothing was, or a retention rule blanked it. */
export const readStayNote = async (reader: Reader, stayId: number): Promise<StayNote> => {
  const row = await reader
    .selectFrom('stay_note')
    .where('stay_id', '=', stayId)
    .select(['plate', 'remarks'])
    .executeTakeFirst()
  return row ?? { plate: '', remarks: '' }
}
