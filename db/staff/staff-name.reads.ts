import type { Reader } from '../kernel/tx.ts'

/** The name a member of the staff goes by on screens and documents; empty once a retention rule blanked it. */
export const findDisplayName = async (reader: Reader, staffId: number): Promise<string> => {
  const row = await reader
    .selectFrom('staff_profile')
    .where('staff_id', '=', staffId)
    .select('display_name')
    .executeTakeFirst()
  return row?.display_name ?? ''
}

/** Everybody's name by id, those who left too: sealed reports hold ids only. */
export const listStaffNames = async (reader: Reader): Promise<Map<number, string>> => {
  const rows = await reader.selectFrom('staff_profile').select(['staff_id', 'display_name']).execute()
  return new Map(rows.map((row) => [row.staff_id, row.display_name]))
}
