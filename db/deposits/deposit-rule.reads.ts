import type { DepositRule } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** What the house keeps of deposits when a reservation ends. */
export const readDepositRule = async (reader: Reader): Promise<DepositRule> => {
  const row = await reader.selectFrom('deposit_rule').selectAll().executeTakeFirstOrThrow()
  return {
    freeDays: row.free_days,
    cancelledKeeps: row.cancelled_keeps,
    noShowKeeps: row.no_show_keeps,
    taxCode: row.tax_code,
  }
}
