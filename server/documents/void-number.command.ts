import { insertVoidedNumber } from '@jiaoban/db/documents/document.writes.ts'
import { voidNumberInput } from '@jiaoban/shared/documents/document.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { currentBook, takeBookNumber } from './number.service.ts'

/** Voids a spoiled paper: its number is accounted for and the book moves on. A lead approves. */
export const voidNumber = defineCommand({
  name: 'voidNumber',
  journalName: 'number_voided',
  shift: 'desk-cure',
  approval: 'always',
  recipe: [],
  input: voidNumberInput,
  run: async (ctx, input) => {
    const taken = await takeBookNumber(ctx, await currentBook(ctx, input.documentKind), input.number)
    if (taken.bookId === null || taken.sequence === null) throw new Error('a book gives a book number')
    await insertVoidedNumber(ctx.tx, {
      series_id: taken.seriesId,
      book_id: taken.bookId,
      sequence_number: taken.sequence,
      number: taken.number,
      reason_code: input.reasonCode,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      voided_by: ctx.actor.id,
      journal_seq: ctx.seq,
    })
    ctx.record({
      fact: 'number_voided',
      seriesId: taken.seriesId,
      bookId: taken.bookId,
      number: taken.number,
      reasonCode: input.reasonCode,
    })
    return { number: taken.number }
  },
})
