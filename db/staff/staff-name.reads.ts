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
