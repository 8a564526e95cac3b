import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { ForeignCurrency } from '@jiaoban/shared/property/foreign-currency.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'

/**
 * Where a currency is exchanged: what the house has of it, less what it owes, stands in `fx` of that currency, and
 * what it was paid in `fx` of the hotel's. Each currency has a pair of its own, so that its result is known.
 */
export const exchangeAccount = ({ id }: Pick<ForeignCurrency, 'id'>): AccountRef => ({
  control: 'fx',
  ownerId: id,
})

const income: AccountRef = { control: 'income.fx', ownerId: 0 }

/**
 * When nothing of a currency is left, what its exchanging cost or brought is income or loss of the house: the rest
 * of `fx` in the hotel's currency. Source: ledger.md, section 1.
 */
export const bookExchangeResult = async (ctx: CommandContext, currency: ForeignCurrency): Promise<void> => {
  const account = exchangeAccount(currency)
  if (!(await readBalance(ctx.tx, account, currency.code)).isZero) return
  const rest = await readBalance(ctx.tx, account, ctx.currency)
  const [debit, credit] = rest.isNegative ? [account, income] : [income, account]
  await postEntry(ctx, [{ kind: 'fx_result', amount: rest.abs(), debit, credit }])
}
