import { chunksOf } from '../kernel/chunks.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { type AccountRef, type Control, signRuleOf } from '@jiaoban/shared/ledger/account.types.ts'

export interface Account extends AccountRef {
  readonly id: number
  readonly currency: Currency
  readonly signRule: -1 | 0 | 1
  /** Debits less credits. */
  readonly balance: Money
}

/** The accounts among `refs` that exist, in one currency, with their balances. */
export const findAccounts = async (
  reader: Reader,
  refs: readonly AccountRef[],
  currency: Currency,
): Promise<Account[]> => {
  const rows = []
  for (const chunk of chunksOf(refs)) rows.push(...(await findSomeAccounts(reader, chunk, currency)))
  return rows.map((row) => ({
    id: row.id,
    control: row.control as Control,
    ownerId: row.owner_id,
    currency,
    signRule: signRuleOf(row.control as Control),
    balance: Money.fromMinor(row.balance_minor, currency),
  }))
}

const findSomeAccounts = (reader: Reader, refs: readonly AccountRef[], currency: Currency) =>
  reader
    .selectFrom('account')
    .innerJoin('account_balance', 'account_balance.account_id', 'account.id')
    .where('account.currency', '=', currency)
    .where(({ or, and, eb }) =>
      or(
        refs.map((ref) =>
          and([eb('account.control', '=', ref.control), eb('account.owner_id', '=', ref.ownerId)]),
        ),
      ),
    )
    .select(['account.id', 'account.control', 'account.owner_id', 'balance_minor'])
    .execute()

/** Debits less credits of one account; zero when it does not exist yet. */
export const readBalance = async (reader: Reader, ref: AccountRef, currency: Currency): Promise<Money> => {
  const [account] = await findAccounts(reader, [ref], currency)
  return account?.balance ?? Money.zero(currency)
}

/** What an account holds in each currency in which it is not zero. */
export const listBalancesOf = async (reader: Reader, { control, ownerId }: AccountRef): Promise<Money[]> => {
  const rows = await reader
    .selectFrom('account')
    .innerJoin('account_balance', 'account_balance.account_id', 'account.id')
    .where('account.control', '=', control)
    .where('account.owner_id', '=', ownerId)
    .where('account_balance.balance_minor', '<>', literal(0))
    .select(['account.currency', 'balance_minor'])
    .orderBy('account.currency')
    .execute()
  return rows.map((row) => Money.fromMinor(row.balance_minor, row.currency as Currency))
}

/** The stored balances of accounts by id, zero ones too. */
export const listAccountBalances = async (
  reader: Reader,
  accountIds: readonly number[],
): Promise<Map<number, Money>> => {
  if (accountIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('account_balance')
    .where('account_id', 'in', [...accountIds])
    .select(['account_id', 'balance_minor', 'currency'])
    .execute()
  return new Map(
    rows.map((row) => [row.account_id, Money.fromMinor(row.balance_minor, row.currency as Currency)]),
  )
}
