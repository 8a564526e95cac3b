import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CashLimitCode } from '@jiaoban/shared/shifts/drawer.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** Up to how much one person may do alone; zero until the administrator sets it. */
export const readCashLimit = async (
  reader: Reader,
  code: CashLimitCode,
  currency: Currency,
): Promise<Money> => {
  const row = await reader
    .selectFrom('cash_limit')
    .where('code', '=', code)
    .select('amount_minor')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Money.fromMinor(row?.amount_minor ?? 0, currency)
}
