import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import type { Control } from './account.types.ts'
import type { PostingKind } from './recipe.rules.ts'

/** Postings of one kind on one side of an account, by the command that wrote them. */
export interface PostingSum {
  readonly control: Control
  readonly ownerId: number
  readonly side: 'debit' | 'credit'
  readonly kind: PostingKind
  /** The control on the other side of these postings. */
  readonly other: Control
  readonly journalSeq: number
  /** What ordinary postings moved. */
  readonly amount: Money
  /** What reversals moved: it counts negative in the other column. */
  readonly reversed: Money
}

const inCurrency = (sums: readonly PostingSum[], currency: Currency): readonly PostingSum[] =>
  sums.filter(({ amount }) => amount.currency === currency)

/** Debits less credits of one currency. */
export const netOf = (sums: readonly PostingSum[], currency: Currency): Money =>
  Money.sum(
    inCurrency(sums, currency).map(({ side, amount, reversed }) => {
      const moved = amount.plus(reversed)
      return side === 'debit' ? moved : moved.negated()
    }),
    currency,
  )

/**
 * The debit and the credit column of one currency, a reversal counting negative in the column it reverses: a reversed sale
 * lowers sales and is no refund. Source: ledger.md.
 */
export const columnsOf = (
  sums: readonly PostingSum[],
  currency: Currency,
): { debits: Money; credits: Money } => {
  const column = (own: 'debit' | 'credit') =>
    Money.sum(
      inCurrency(sums, currency).map(({ side, amount, reversed }) =>
        side === own ? amount : reversed.negated(),
      ),
      currency,
    )
  return { debits: column('debit'), credits: column('credit') }
}

/** What postings of a kind moved in one currency, reversals left out. */
export const sumOfKind = (sums: readonly PostingSum[], kind: PostingKind, currency: Currency): Money =>
  Money.sum(
    inCurrency(sums, currency)
      .filter((sum) => sum.kind === kind)
      .map(({ amount }) => amount),
    currency,
  )

/** The currencies that were moved beside the hotel's own. */
export const foreignIn = (sums: readonly PostingSum[], home: Currency): Currency[] =>
  [...new Set(sums.map(({ amount }) => amount.currency))].filter((currency) => currency !== home).sort()
