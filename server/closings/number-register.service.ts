import {
  countBookNumbers,
  listIssuedNumbers,
  listSpoiledNumbers,
  type NumberSpan,
} from '@jiaoban/db/closings/number-register.reads.ts'
import { findBook, listSeries, type NumberBook } from '@jiaoban/db/documents/number.reads.ts'
import { findStockRange, type StockRange } from '@jiaoban/db/documents/number-stock.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { isProved, missingNumbers, type NumberProof } from '@jiaoban/shared/closings/number-proof.rules.ts'
import type { NumberRegisterQuery } from '@jiaoban/shared/closings/number-register.schema.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'

/** As many numbers as stand on one page, whatever a book or a series holds. */
const pageSize = 100

export type RegisterRow =
  | {
      readonly state: 'issued'
      readonly number: string
      readonly documentId: number
      readonly documentKind: string
      readonly total: string
      readonly businessDate: string
      readonly shiftNumber: string
      readonly by: string
    }
  | {
      readonly state: 'voided'
      readonly number: string
      readonly reasonCode: string
      readonly businessDate: string
      readonly shiftNumber: string
      readonly by: string
    }
  /** Passed over by the next number, and told of by nothing: a finding. */
  | { readonly state: 'missing'; readonly number: string }
  /** Numbers in a row that share their state. */
  | {
      readonly state: 'unused' | 'returned' | 'in_stock' | 'issued_to_desk' | 'withdrawn'
      readonly number: string
      readonly last: string
      readonly quantity: number
    }

export interface NumberRegister {
  readonly documentKind: string
  /** First and last of a book or range; of a series of ours, its first. */
  readonly first: string
  readonly last: string | null
  readonly rows: readonly RegisterRow[]
  /** `first + used = next` of the book, or of the page of a series; null for the stock, which uses none. */
  readonly proof: (NumberProof & { readonly isTrue: boolean }) | null
  readonly previousFrom: number | null
  readonly nextFrom: number | null
}

/**
 * What became of each number of a book, a range of the stock or a series of ours, a page at a time. Raises `not_found`
 * and `stock_range_not_found`.
 */
export const numberRegister = async (reader: Reader, query: NumberRegisterQuery): Promise<NumberRegister> => {
  switch (query.of) {
    case 'book': {
      const book = await findBook(reader, query.id)
      if (!book) throw kernelError('not_found', { what: 'numberBook' })
      return bookRegister(reader, book, query.from)
    }
    case 'range': {
      const range = await findStockRange(reader, query.id)
      if (!range) throw documentError('stock_range_not_found')
      return rangeRegister(range)
    }
    case 'series': {
      const series = (await listSeries(reader)).find(({ id }) => id === query.id)
      if (!series || series.source !== 'system') throw kernelError('not_found', { what: 'document' })
      const numbers = { ...series, firstNumber: 1 }
      const page = await usedPage(reader, { ...numbers, seriesId: series.id, bookId: null }, query.from)
      const proof = {
        first: page.from,
        used: page.used.size,
        twice: page.twice,
        next: page.until + 1,
      }
      return {
        documentKind: series.documentKind,
        first: formatNumber(series.prefix, series.digits, 1),
        last: null,
        rows: page.rows,
        proof: { ...proof, isTrue: isProved(proof) },
        ...page.links,
      }
    }
  }
}

/** Our own series, in the order of their opening. */
export const numberedSeries = async (reader: Reader) =>
  (await listSeries(reader))
    .filter(({ source }) => source === 'system')
    .map(({ id, documentKind, prefix }) => ({ seriesId: id, documentKind, prefix }))

const bookRegister = async (
  reader: Reader,
  book: NumberBook,
  from: number | undefined,
): Promise<NumberRegister> => {
  const page = await usedPage(reader, { ...book, bookId: book.id }, from)
  const counted = await countBookNumbers(reader, { seriesId: book.seriesId, bookId: book.id })
  const proof = { first: book.firstNumber, next: book.nextNumber, ...counted }
  const isAtEnd = page.links.nextFrom === null
  const rest: RegisterRow[] =
    isAtEnd && book.nextPrinted !== null
      ? [runOf({ ...book, firstNumber: book.nextNumber }, book.closedSeq === null ? 'unused' : 'returned')]
      : []
  return {
    documentKind: book.documentKind,
    first: formatNumber(book.prefix, book.digits, book.firstNumber),
    last: formatNumber(book.prefix, book.digits, book.lastNumber),
    rows: [...page.rows, ...rest],
    proof: { ...proof, isTrue: isProved(proof) },
    ...page.links,
  }
}

const rangeRegister = (range: StockRange): NumberRegister => {
  const run = runOf(range, range.state === 'issued' ? 'issued_to_desk' : range.state)
  return {
    documentKind: range.documentKind,
    first: run.number,
    last: run.last,
    rows: [run],
    proof: null,
    previousFrom: null,
    nextFrom: null,
  }
}

type Run = Extract<RegisterRow, { readonly last: string }>

const runOf = (
  {
    prefix,
    digits,
    firstNumber,
    lastNumber,
  }: Pick<NumberBook, 'prefix' | 'digits' | 'firstNumber' | 'lastNumber'>,
  state: Run['state'],
): Run => ({
  state,
  number: formatNumber(prefix, digits, firstNumber),
  last: formatNumber(prefix, digits, lastNumber),
  quantity: lastNumber - firstNumber + 1,
})

interface Numbered {
  readonly seriesId: number
  readonly bookId: number | null
  readonly prefix: string
  readonly digits: number
  readonly firstNumber: number
  readonly nextNumber: number
}

/** A page of the numbers that are used: those from `from` on, or the last page. Every number between stands on it. */
const usedPage = async (reader: Reader, of: Numbered, wanted: number | undefined) => {
  const { firstNumber: first, nextNumber: next } = of
  const lastPage = first + Math.floor(Math.max(0, next - 1 - first) / pageSize) * pageSize
  const from = Math.min(Math.max(wanted ?? lastPage, first), lastPage)
  const until = Math.min(from + pageSize, next) - 1
  const span: NumberSpan = { seriesId: of.seriesId, bookId: of.bookId, from, until }
  const print = (sequence: number) => formatNumber(of.prefix, of.digits, sequence)
  const issued = await listIssuedNumbers(reader, span)
  const spoiled = await listSpoiledNumbers(reader, span)
  const used = new Set([...issued, ...spoiled].map(({ sequence }) => sequence))
  const rows = [
    ...issued.map(({ total, ...use }) => ({ ...use, state: 'issued' as const, total: total.toString() })),
    ...spoiled.map((use) => ({ ...use, state: 'voided' as const })),
    ...missingNumbers(from, until, used).map((sequence) => ({ sequence, state: 'missing' as const })),
  ]
    .toSorted((one, other) => one.sequence - other.sequence)
    .map(({ sequence, ...row }): RegisterRow => ({ ...row, number: print(sequence) }))
  const links = {
    previousFrom: from > first ? Math.max(first, from - pageSize) : null,
    nextFrom: until + 1 < next ? until + 1 : null,
  }
  return { from, until, rows, used, twice: issued.length + spoiled.length - used.size, links }
}
