import { insertVoidedNumber } from '@jiaoban/db/documents/document.writes.ts'
import type { NumberBook } from '@jiaoban/db/documents/number.reads.ts'
import type { VoidReason } from '@jiaoban/shared/documents/document.schema.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { takeBookNumber } from './number.service.ts'

interface VoidedPaper {
  readonly number: string
  readonly reasonCode: VoidReason
  /** The dispute of a handover in which the paper was found missing. */
  readonly disputeId?: number
}

/**
 * Accounts for the next paper of a book as voided, in the shift of the command; the book moves on. Raises
 * `paper_number_differs`.
 */
export const voidPaper = async (
  ctx: CommandContext,
  book: NumberBook,
  { number, reasonCode, disputeId }: VoidedPaper,
): Promise<string> => {
  const taken = await takeBookNumber(ctx, book, number)
  if (taken.bookId === null || taken.sequence === null) throw new Error('a book gives a book number')
  await insertVoidedNumber(ctx.tx, {
    series_id: taken.seriesId,
    book_id: taken.bookId,
    sequence_number: taken.sequence,
    number: taken.number,
    reason_code: reasonCode,
    shift_id: ctx.shift.id,
    business_date: ctx.businessDate,
    voided_by: ctx.actor.id,
    journal_seq: ctx.seq,
    dispute_id: disputeId ?? null,
  })
  ctx.record({
    fact: 'number_voided',
    seriesId: taken.seriesId,
    bookId: taken.bookId,
    number: taken.number,
    reasonCode,
    ...(disputeId === undefined ? {} : { disputeId }),
  })
  return taken.number
}
