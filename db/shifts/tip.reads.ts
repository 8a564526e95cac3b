import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

export interface OwedTip {
  readonly staffId: number
  readonly displayName: string
  readonly owed: Money
}

/** Tips that guests paid on their bills and nobody has paid out yet, by the colleague who gets them. */
export const listOwedTips = async (reader: Reader): Promise<OwedTip[]> => {
  const rows = await reader
    .selectFrom('account_balance')
    .innerJoin('account', 'account.id', 'account_balance.account_id')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'account.owner_id')
    .where('account_balance.control', '=', 'payable.tips')
    .where('account_balance.balance_minor', '<>', literal(0))
    .where('account_balance.balance_minor', '<', 0)
    .select(['account.owner_id', 'staff_profile.display_name', 'balance_minor', 'account.currency'])
    .orderBy('staff_profile.display_name')
    .execute()
  return rows.map((row) => ({
    staffId: row.owner_id,
    displayName: row.display_name,
    owed: Money.fromMinor(-row.balance_minor, row.currency as Currency),
  }))
}
