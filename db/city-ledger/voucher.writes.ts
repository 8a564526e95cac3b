import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { VoucherTable, VoucherUseTable } from './voucher.table.ts'

export const insertVoucher = async (tx: Tx, row: Insertable<VoucherTable>): Promise<void> => {
  await tx.insertInto('voucher').values(row).execute()
  await tx.insertInto('open_voucher').values({ voucher_id: row.id }).execute()
}

/** A voucher that holds nothing any more leaves those that do. */
export const insertVoucherUse = async (tx: Tx, row: Insertable<VoucherUseTable>): Promise<void> => {
  await tx.insertInto('voucher_use').values(row).execute()
  if (row.left_minor === 0) {
    await tx.deleteFrom('open_voucher').where('voucher_id', '=', row.voucher_id).execute()
  }
}
