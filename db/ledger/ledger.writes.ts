import type { Insertable } from 'kysely'
import { signRuleOf } from '@jiaoban/shared/ledger/account.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { Tx } from '../kernel/tx.ts'
import type { PostingTable } from './ledger.table.ts'

/** Opens accounts with a zero balance: an upsert of a negative amount would trip the CHECK before it adds. */
export const insertAccounts = async (
  tx: Tx,
  accounts: readonly (AccountRef & { id: number; currency: Currency })[],
): Promise<void> => {
  const rows = accounts.map((account) => ({
    id: account.id,
    control: account.control,
    currency: account.currency,
    sign_rule: signRuleOf(account.control),
    owner_id: account.ownerId,
  }))
  await tx.insertInto('account').values(rows).execute()
  await tx
    .insertInto('account_balance')
    .values(rows.map(({ id, owner_id: _, ...row }) => ({ ...row, account_id: id, balance_minor: 0 })))
    .execute()
}

/** Appends the postings of one entry. */
export const insertPostings = async (tx: Tx, rows: readonly Insertable<PostingTable>[]): Promise<void> => {
  await tx
    .insertInto('posting')
    .values([...rows])
    .execute()
}

/**
 * Adds each amount (debits less credits) to the balance of its account, in one update, so that an account
 * that ends where it may is never refused on the way. Refused by `account_never_below_zero`.
 */
export const addToBalances = async (tx: Tx, changes: ReadonlyMap<number, Money>): Promise<void> => {
  const moved = [...changes].filter(([, change]) => !change.isZero)
  if (moved.length === 0) return
  await tx
    .updateTable('account_balance')
    .set(({ eb, case: when, ref }) => {
      const [first, ...others] = moved
      if (!first) return { balance_minor: ref('balance_minor') }
      let cases = when()
        .when('account_id', '=', first[0])
        .then(eb('balance_minor', '+', first[1].toMinor()))
      for (const [accountId, change] of others) {
        cases = cases.when('account_id', '=', accountId).then(eb('balance_minor', '+', change.toMinor()))
      }
      return { balance_minor: cases.else(ref('balance_minor')).end() }
    })
    .where(
      'account_id',
      'in',
      moved.map(([accountId]) => accountId),
    )
    .execute()
}
