import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { VoucherTable, VoucherUseTable } from './voucher.table.ts'

export const insertVoucher = async (tx: Tx, row: Insertable<VoucherTable>): Promise<void> => {
  await tx.insertInto('voucher').values(row).execute()
}

export const insertVoucherUse = async (tx: Tx, row: Insertable<VoucherUseTable>): Promise<void> => {
  await tx.insertInto('voucher_use').values(row).execute()
}
