import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { CashLimitTable } from './drawer.table.ts'

/** Sets a limit from now on; what it was before stays known. */
export const insertCashLimit = async (tx: Tx, row: Insertable<CashLimitTable>): Promise<void> => {
  await tx.insertInto('cash_limit').values(row).execute()
}
