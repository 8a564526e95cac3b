import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CountPurpose, ForeignCash, PaperKind, ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** The newest count of a shift among the purposes; undefined when there is none. */
export const findLatestCount = async (
  reader: Reader,
  shiftId: number,
  purposes: readonly CountPurpose[],
): Promise<ShiftCount | undefined> => {
  const row = await reader
    .selectFrom('shift_count')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .where('purpose', 'in', [...purposes])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const currency = row.currency as Currency
  const details = await readCountDetails(reader, row.id, currency)
  return {
    id: row.id,
    shiftId: row.shift_id,
    purpose: row.purpose,
    journalSeq: row.journal_seq,
    countedAt: row.counted_at,
    cash: Money.fromMinor(row.cash_minor, currency),
    ...details,
  }
}

const readCountDetails = async (reader: Reader, countId: number, currency: Currency) => {
  const denominations = await reader
    .selectFrom('count_denomination')
    .selectAll()
    .where('count_id', '=', countId)
    .orderBy('denomination_minor', 'desc')
    .execute()
  const foreign = await readForeignCounts(reader, countId)
  const terminals = await reader
    .selectFrom('count_terminal')
    .selectAll()
    .where('count_id', '=', countId)
    .orderBy('terminal_id')
    .execute()
  const numbers = await reader
    .selectFrom('count_number')
    .selectAll()
    .where('count_id', '=', countId)
    .execute()
  const keys = await reader.selectFrom('count_key').selectAll().where('count_id', '=', countId).execute()
  const papers = await reader.selectFrom('count_paper').selectAll().where('count_id', '=', countId).execute()
  return {
    denominations: denominations.map((row) => ({
      value: Money.fromMinor(row.denomination_minor, currency),
      quantity: row.quantity,
    })),
    foreign,
    terminals: terminals.map((row) => ({
      terminalId: row.terminal_id,
      sales: Money.fromMinor(row.sales_minor, currency),
      refunds: Money.fromMinor(row.refunds_minor, currency),
    })),
    numbers: numbers.map((row) => ({ bookId: row.book_id, nextNumber: row.next_number })),
    keys: keys.map((row) => ({ keyCode: row.key_code, quantity: row.quantity })),
    papers: papers.map((row) => ({ kind: row.paper_kind as PaperKind, quantity: row.quantity })),
  }
}

const readForeignCounts = async (reader: Reader, countId: number): Promise<ForeignCash[]> => {
  const counted = await reader
    .selectFrom('count_currency')
    .selectAll()
    .where('count_id', '=', countId)
    .orderBy('currency')
    .execute()
  if (counted.length === 0) return []
  const pieces = await reader
    .selectFrom('count_currency_piece')
    .selectAll()
    .where('count_id', '=', countId)
    .orderBy('denomination_minor', 'desc')
    .execute()
  return counted.map((row) => {
    const currency = row.currency as Currency
    return {
      currency,
      cash: Money.fromMinor(row.cash_minor, currency),
      denominations: pieces
        .filter((piece) => piece.currency === currency)
        .map((piece) => ({
          value: Money.fromMinor(piece.denomination_minor, currency),
          quantity: piece.quantity,
        })),
    }
  })
}
