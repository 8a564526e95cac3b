import type { ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewCount extends ShiftCount {
  readonly isBlind: boolean
  readonly countedBy: number
}

/** Writes what a person counted. It is kept for ever, whatever comes of it. */
export const insertCount = async (tx: Tx, count: NewCount): Promise<void> => {
  await tx
    .insertInto('shift_count')
    .values({
      id: count.id,
      shift_id: count.shiftId,
      purpose: count.purpose,
      is_blind: count.isBlind ? 1 : 0,
      counted_by: count.countedBy,
      counted_at: count.countedAt,
      journal_seq: count.journalSeq,
      cash_minor: count.cash.toMinor(),
      currency: count.cash.currency,
    })
    .execute()
  const denominations = count.denominations
    .filter(({ quantity }) => quantity > 0)
    .map(({ value, quantity }) => ({ count_id: count.id, denomination_minor: value.toMinor(), quantity }))
  if (denominations.length > 0) await tx.insertInto('count_denomination').values(denominations).execute()
  await insertForeign(tx, count)
  const terminals = count.terminals.map(({ terminalId, sales, refunds }) => ({
    count_id: count.id,
    terminal_id: terminalId,
    sales_minor: sales.toMinor(),
    refunds_minor: refunds.toMinor(),
  }))
  if (terminals.length > 0) await tx.insertInto('count_terminal').values(terminals).execute()
  const numbers = count.numbers.map(({ bookId, nextNumber }) => ({
    count_id: count.id,
    book_id: bookId,
    next_number: nextNumber,
  }))
  if (numbers.length > 0) await tx.insertInto('count_number').values(numbers).execute()
  const keys = count.keys.map(({ keyCode, quantity }) => ({
    count_id: count.id,
    key_code: keyCode,
    quantity,
  }))
  if (keys.length > 0) await tx.insertInto('count_key').values(keys).execute()
  const papers = count.papers.map(({ kind, quantity }) => ({
    count_id: count.id,
    paper_kind: kind,
    quantity,
  }))
  if (papers.length > 0) await tx.insertInto('count_paper').values(papers).execute()
}

const insertForeign = async (tx: Tx, { id, foreign }: NewCount): Promise<void> => {
  if (foreign.length === 0) return
  const rows = foreign.map(({ currency, cash }) => ({ count_id: id, currency, cash_minor: cash.toMinor() }))
  await tx.insertInto('count_currency').values(rows).execute()
  const pieces = foreign.flatMap(({ currency, denominations }) =>
    denominations
      .filter(({ quantity }) => quantity > 0)
      .map(({ value, quantity }) => ({
        count_id: id,
        currency,
        denomination_minor: value.toMinor(),
        quantity,
      })),
  )
  if (pieces.length > 0) await tx.insertInto('count_currency_piece').values(pieces).execute()
}
