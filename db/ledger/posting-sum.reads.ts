import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { PostingSum } from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { Reader } from '../kernel/tx.ts'

export interface SumFilter {
  readonly shiftId: number
  readonly control: Control | `${string}.%`
}

/**
 * The postings of a shift on a control ledger, summed by owner, side, kind and whether they reverse. A
 * pattern such as `clearing.%` takes a family of controls.
 */
export const sumPostings = async (reader: Reader, filter: SumFilter): Promise<PostingSum[]> => [
  ...(await sumSide(reader, filter, 'debit')),
  ...(await sumSide(reader, filter, 'credit')),
]

const sumSide = async (
  reader: Reader,
  { shiftId, control }: SumFilter,
  side: 'debit' | 'credit',
): Promise<PostingSum[]> => {
  const rows = await reader
    .selectFrom('posting')
    .innerJoin(
      'account',
      'account.id',
      side === 'debit' ? 'posting.debit_account_id' : 'posting.credit_account_id',
    )
    .where('posting.shift_id', '=', shiftId)
    .where('account.control', control.endsWith('%') ? 'like' : '=', control)
    .groupBy([
      'account.control',
      'account.owner_id',
      'posting.kind',
      'posting.currency',
      side === 'debit' ? 'posting.credit_control' : 'posting.debit_control',
      'posting.journal_seq',
    ])
    .select(({ fn, ref, lit, case: when }) => [
      'account.control',
      'account.owner_id',
      'posting.kind',
      'posting.currency',
      'posting.journal_seq',
      side === 'debit' ? 'posting.credit_control as other' : 'posting.debit_control as other',
      fn.sum<number>('posting.amount_minor').as('total'),
      fn
        .sum<number>(
          when()
            .when('posting.reverses_posting_id', 'is not', null)
            .then(ref('posting.amount_minor'))
            .else(lit(0))
            .end(),
        )
        .as('reversed'),
    ])
    .execute()
  return rows.map((row) => {
    const currency = row.currency as Currency
    const reversed = Money.fromMinor(row.reversed, currency)
    return {
      control: row.control as Control,
      ownerId: row.owner_id,
      side,
      kind: row.kind as PostingKind,
      other: row.other as Control,
      journalSeq: row.journal_seq,
      amount: Money.fromMinor(row.total, currency).minus(reversed),
      reversed,
    }
  })
}
