import type { DepositRule } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Tx } from '../kernel/tx.ts'

export const updateDepositRule = async (tx: Tx, rule: DepositRule): Promise<void> => {
  await tx
    .updateTable('deposit_rule')
    .set({
      free_days: rule.freeDays,
      cancelled_keeps: rule.cancelledKeeps,
      no_show_keeps: rule.noShowKeeps,
      tax_code: rule.taxCode,
    })
    .execute()
}
