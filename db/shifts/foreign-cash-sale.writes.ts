import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { ForeignCashSaleTable } from './foreign-cash-sale.table.ts'

export const insertForeignCashSale = async (tx: Tx, row: Insertable<ForeignCashSaleTable>): Promise<void> => {
  await tx.insertInto('foreign_cash_sale').values(row).execute()
}
