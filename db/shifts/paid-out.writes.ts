import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { PaidOutTable } from './drawer.table.ts'

export const insertPaidOut = async (tx: Tx, row: Insertable<PaidOutTable>): Promise<void> => {
  await tx.insertInto('paid_out').values(row).execute()
}
