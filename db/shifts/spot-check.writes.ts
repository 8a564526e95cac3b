import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { SpotCheckTable } from './drawer.table.ts'

/** Keeps what a spot check found, and beside it, where it can be blanked, what the lead noted. */
export const insertSpotCheck = async (
  tx: Tx,
  row: Insertable<SpotCheckTable>,
  remark: string,
): Promise<void> => {
  await tx.insertInto('spot_check').values(row).execute()
  if (remark !== '')
    await tx.insertInto('spot_check_text').values({ count_id: row.count_id, remark }).execute()
}
