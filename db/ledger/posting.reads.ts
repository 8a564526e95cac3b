import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef, Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { Reader } from '../kernel/tx.ts'

export interface Posting {
  readonly id: number
  readonly entryId: number
  readonly journalSeq: number
  readonly kind: PostingKind
  readonly amount: Money
  readonly debit: AccountRef
  readonly credit: AccountRef
  readonly shiftId: number
  readonly businessDate: string
  readonly documentId: number | null
  readonly reversesPostingId: number | null
  readonly isReversed: boolean
}

const postingsQuery = (reader: Reader) =>
  reader
    .selectFrom('posting')
    .innerJoin('account as debit', 'debit.id', 'posting.debit_account_id')
    .innerJoin('account as credit', 'credit.id', 'posting.credit_account_id')
    .leftJoin('posting as reversal', 'reversal.reverses_posting_id', 'posting.id')
    .select([
      'posting.id',
      'posting.entry_id',
      'posting.journal_seq',
      'posting.kind',
      'posting.amount_minor',
      'posting.currency',
      'debit.control as debit_control',
      'debit.owner_id as debit_owner',
      'credit.control as credit_control',
      'credit.owner_id as credit_owner',
      'posting.shift_id',
      'posting.business_date',
      'posting.document_id',
      'posting.reverses_posting_id',
      'reversal.id as reversal_id',
    ])
    .orderBy('posting.id')

type PostingRow = Awaited<ReturnType<ReturnType<typeof postingsQuery>['execute']>>[number]

const toPosting = (row: PostingRow): Posting => ({
  id: row.id,
  entryId: row.entry_id,
  journalSeq: row.journal_seq,
  kind: row.kind as PostingKind,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  debit: { control: row.debit_control as Control, ownerId: row.debit_owner },
  credit: { control: row.credit_control as Control, ownerId: row.credit_owner },
  shiftId: row.shift_id,
  businessDate: row.business_date,
  documentId: row.document_id,
  reversesPostingId: row.reverses_posting_id,
  isReversed: row.reversal_id !== null,
})

/** The postings of one entry, in the order in which they were written. */
export const listEntry = async (reader: Reader, entryId: number): Promise<Posting[]> =>
  (await postingsQuery(reader).where('posting.entry_id', '=', entryId).execute()).map(toPosting)

/** The last posting of a kind that credited an account, reversals and what was reversed left out. */
export const findStandingCredit = async (
  reader: Reader,
  { control, ownerId }: AccountRef,
  kind: PostingKind,
): Promise<Posting | undefined> => {
  const rows = await postingsQuery(reader)
    .where('credit.control', '=', control)
    .where('credit.owner_id', '=', ownerId)
    .where('posting.kind', '=', kind)
    .where('posting.reverses_posting_id', 'is', null)
    .where('reversal.id', 'is', null)
    .execute()
  return rows.map(toPosting).at(-1)
}

/** All postings stamped with a shift. */
export const listPostingsOfShift = async (reader: Reader, shiftId: number): Promise<Posting[]> =>
  (await postingsQuery(reader).where('posting.shift_id', '=', shiftId).execute()).map(toPosting)
