import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { OutageSlipTable } from './outage-slip.table.ts'

/** Keeps what an outage slip was written for, and when. Refused by `outage_slip_once_per_command` and its like. */
export const insertOutageSlip = async (tx: Tx, row: Insertable<OutageSlipTable>): Promise<void> => {
  await tx.insertInto('outage_slip').values(row).execute()
}
