import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { DepositSlipTable } from './deposit-slip.table.ts'

export const insertSlip = async (tx: Tx, row: Insertable<DepositSlipTable>): Promise<void> => {
  await tx.insertInto('deposit_slip').values(row).execute()
}

/** Marks a slip as paid back or applied in full. What it holds is in its account, and is zero by then. */
export const redeemSlip = async (tx: Tx, slipId: number, seq: number): Promise<void> => {
  await tx
    .updateTable('deposit_slip')
    .set({ state: 'redeemed', redeemed_seq: seq })
    .where('id', '=', slipId)
    .execute()
}
