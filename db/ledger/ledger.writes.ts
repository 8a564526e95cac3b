import type { Insertable } from 'kysely'
import { signRuleOf } from '@jiaoban/shared/ledger/account.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { chunksOf } from '../kernel/chunks.ts'
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
  for (const chunk of chunksOf(rows)) {
    await tx.insertInto('account').values(chunk).execute()
    await tx
      .insertInto('account_balance')
      .values(chunk.map(({ id, owner_id: _, ...row }) => ({ ...row, account_id: id, balance_minor: 0 })))
      .execute()
  }
}

/** Appends postings, those of an entry one after another. */
export const insertPostings = async (tx: Tx, rows: readonly Insertable<PostingTable>[]): Promise<void> => {
  for (const chunk of chunksOf(rows)) await tx.insertInto('posting').values(chunk).execute()
}

/**
 * Adds each amount (debits less credits) to the balance of its account, once an account, so that one that ends
 * where it may is never refused on the way. Refused by `account_never_below_zero`.
 */
export const addToBalances = async (tx: Tx, changes: ReadonlyMap<number, Money>): Promise<void> => {
  const moved = [...changes].filter(([, change]) => !change.isZero)
  for (const chunk of chunksOf(moved)) await addToSome(tx, chunk)
}

const addToSome = async (tx: Tx, moved: readonly (readonly [number, Money])[]): Promise<void> => {
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
