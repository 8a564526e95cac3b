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

/** Debits less credits. */
export const netOf = (sums: readonly PostingSum[], currency: Currency): Money =>
  Money.sum(
    sums.map(({ side, amount, reversed }) => {
      const moved = amount.plus(reversed)
      return side === 'debit' ? moved : moved.negated()
    }),
    currency,
  )

/**
 * The debit and the credit column, a reversal counting negative in the column it reverses: a reversed sale
 * lowers sales and is no refund. Source: ledger.md.
 */
export const columnsOf = (
  sums: readonly PostingSum[],
  currency: Currency,
): { debits: Money; credits: Money } => {
  const column = (own: 'debit' | 'credit') =>
    Money.sum(
      sums.map(({ side, amount, reversed }) => (side === own ? amount : reversed.negated())),
      currency,
    )
  return { debits: column('debit'), credits: column('credit') }
}
