import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { RangeWithdrawalTable, StockRangeTable, StockRangeTextTable } from './number-stock.table.ts'

/** Puts a range into the stock. */
export const insertStockRange = async (
  tx: Tx,
  range: Omit<Insertable<StockRangeTable>, 'state' | 'closed_seq'>,
): Promise<void> => {
  await tx
    .insertInto('stock_range')
    .values({ ...range, state: 'in_stock', closed_seq: null })
    .execute()
}

/** From whom a range came: text that a retention rule may blank. */
export const insertStockRangeText = async (tx: Tx, text: Insertable<StockRangeTextTable>): Promise<void> => {
  await tx.insertInto('stock_range_text').values(text).execute()
}

/** A range leaves the stock for good: what comes back comes as a range of its own. */
export const closeStockRange = async (
  tx: Tx,
  rangeId: number,
  closing: { readonly state: 'issued' | 'withdrawn'; readonly seq: number },
): Promise<void> => {
  await tx
    .updateTable('stock_range')
    .set({ state: closing.state, closed_seq: closing.seq })
    .where('id', '=', rangeId)
    .execute()
}

export const insertWithdrawal = async (tx: Tx, row: Insertable<RangeWithdrawalTable>): Promise<void> => {
  await tx.insertInto('range_withdrawal').values(row).execute()
}
