import type { SlipProof } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type {
  DepositSlipPartyTable,
  DepositSlipTable,
  LostSlipTable,
  SlipTenderTable,
} from './deposit-slip.table.ts'

export const insertSlip = async (
  tx: Tx,
  row: Insertable<DepositSlipTable>,
  party: Omit<Insertable<DepositSlipPartyTable>, 'slip_id'>,
): Promise<void> => {
  await tx.insertInto('deposit_slip').values(row).execute()
  await tx
    .insertInto('deposit_slip_party')
    .values({ slip_id: row.id, ...party })
    .execute()
}

/** Marks a slip as paid back, moved or applied in full. What it holds is in its account, and is zero by then. */
export const markRedeemed = async (
  tx: Tx,
  slipId: number,
  redemption: { seq: number; proof: SlipProof },
): Promise<void> => {
  await tx
    .updateTable('deposit_slip')
    .set({ state: 'redeemed', redeemed_seq: redemption.seq, redeemed_proof: redemption.proof })
    .where('id', '=', slipId)
    .execute()
}

export const insertLostSlip = async (tx: Tx, row: Insertable<LostSlipTable>): Promise<void> => {
  await tx.insertInto('lost_slip').values(row).execute()
}

/** Keeps, beside a slip, the way its money really came. */
export const insertSlipTender = async (tx: Tx, row: Insertable<SlipTenderTable>): Promise<void> => {
  await tx.insertInto('slip_tender').values(row).execute()
}
