import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { insertCount, type NewCount } from '@jiaoban/db/shifts/count.writes.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { formatNumber, sequenceOf } from '@jiaoban/shared/documents/number.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { HandOverCount, OpeningCount } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { countTotal, repeated } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CountPurpose, ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readForeignCount } from './foreign-cash.service.ts'
import { listPaperKindsToCount } from './paper-kinds.service.ts'

type CountFigures = Omit<ShiftCount, 'id' | 'shiftId' | 'purpose' | 'journalSeq' | 'countedAt'>

/**
 * Reads the float, the paper numbers and the keys somebody counted at a desk. Every book in use and every
 * key kind of the desk must be there. Raises `count_incomplete`, `book_not_of_desk`, `paper_number_unreadable`,
 * `denomination_unknown`, `counted_twice`.
 */
export const readOpeningCount = async (
  ctx: CommandContext,
  deskId: number,
  input: OpeningCount,
): Promise<CountFigures> => {
  const books = (await listBooksOfDesk(ctx.tx, deskId)).filter((book) => book.nextPrinted !== null)
  const numbers = input.numbers.map(({ bookId, nextNumber }) => {
    const book = books.find((one) => one.id === bookId)
    if (!book) throw shiftError('book_not_of_desk')
    const sequence = sequenceOf(book.prefix, book.digits, nextNumber)
    if (sequence === undefined) {
      const example = formatNumber(book.prefix, book.digits, book.firstNumber)
      throw documentError('paper_number_unreadable', { typed: nextNumber, example })
    }
    return { bookId, nextNumber: sequence }
  })
  requireEach('number_book', books, (book) => numbers.some(({ bookId }) => bookId === book.id))
  const held = await listKeysOfDesk(ctx.tx, deskId)
  requireEach('key', held, (key) => input.keys.some(({ keyCode }) => keyCode === key.code))
  const values = input.denominations.map(({ value }) => Money.of(value, ctx.currency).toString())
  requireOnce('denomination', values)
  requireOnce(
    'number_book',
    numbers.map(({ bookId }) => books.find(({ id }) => id === bookId)?.prefix ?? ''),
    numbers.map(({ bookId }) => bookId),
  )
  requireOnce(
    'key',
    input.keys.map(({ keyCode }) => keyCode),
  )
  return {
    cash: countTotal(input.denominations, ctx.currency),
    denominations: input.denominations.map(({ value, quantity }) => ({
      value: Money.of(value, ctx.currency),
      quantity,
    })),
    numbers,
    keys: input.keys,
    foreign: [],
    terminals: [],
    papers: [],
  }
}

/**
 * Reads a blind count before a hand over: the same, the other
 * currencies, every terminal in use at the desk and every kind of paper.
 */
export const readHandOverCount = async (
  ctx: CommandContext,
  deskId: number,
  input: HandOverCount,
): Promise<CountFigures> => {
  const opening = await readOpeningCount(ctx, deskId, input)
  const terminals = await listTerminalsOfDesk(ctx.tx, deskId)
  if (input.terminals.some(({ terminalId }) => !terminals.some(({ id }) => id === terminalId))) {
    throw shiftError('terminal_not_of_desk')
  }
  const inUse = terminals.filter(({ isActive }) => isActive)
  requireEach('terminal', inUse, ({ id }) => input.terminals.some(({ terminalId }) => terminalId === id))
  const kinds = await listPaperKindsToCount(ctx.tx, deskId)
  requireEach('paper', kinds, (kind) => input.papers.some((paper) => paper.kind === kind))
  const counted = input.terminals.map(({ terminalId }) => terminalId)
  const names = counted.map((terminalId) => terminals.find(({ id }) => id === terminalId)?.name ?? '')
  requireOnce('terminal', names, counted)
  requireOnce(
    'paper',
    input.papers.map(({ kind }) => kind),
  )
  return {
    ...opening,
    foreign: await readForeignCount(ctx, deskId, input.foreign),
    terminals: input.terminals.map(({ terminalId, sales, refunds }) => ({
      terminalId,
      sales: Money.of(sales, ctx.currency),
      refunds: Money.of(refunds, ctx.currency),
    })),
    papers: input.papers,
  }
}

const requireEach = <T>(what: string, wanted: readonly T[], isThere: (one: T) => boolean): void => {
  if (!wanted.every(isThere)) throw shiftError('count_incomplete', { what })
}

/** Each is counted on one line; `names` say it to the reader where the keys do not. Raises `counted_twice`. */
const requireOnce = (
  what: string,
  names: readonly string[],
  keys: readonly (string | number)[] = names,
): void => {
  const twice = repeated(keys)
  if (twice !== undefined)
    throw shiftError('counted_twice', { what, which: names[keys.indexOf(twice)] ?? '' })
}

/** Keeps a count for ever. Returns it with its id. */
export const keepCount = async (
  ctx: CommandContext,
  shiftId: number,
  purpose: CountPurpose,
  figures: CountFigures & { isBlind: boolean },
): Promise<NewCount> => {
  const count: NewCount = {
    ...figures,
    id: ctx.nextId(),
    shiftId,
    purpose,
    journalSeq: ctx.seq,
    countedAt: ctx.at,
    countedBy: ctx.actor.id,
  }
  await insertCount(ctx.tx, count)
  ctx.record({
    fact: 'count',
    countId: count.id,
    shiftId,
    purpose,
    cashMinor: count.cash.toMinor(),
    ...(count.foreign.length === 0
      ? {}
      : { foreign: count.foreign.map(({ currency, cash }) => ({ currency, cashMinor: cash.toMinor() })) }),
    terminals: count.terminals.map(({ terminalId, sales, refunds }) => ({
      terminalId,
      salesMinor: sales.toMinor(),
      refundsMinor: refunds.toMinor(),
    })),
    numbers: count.numbers.map((number) => ({ ...number })),
    keys: count.keys.map((key) => ({ ...key })),
    papers: count.papers.map((paper) => ({ ...paper })),
  })
  return count
}
