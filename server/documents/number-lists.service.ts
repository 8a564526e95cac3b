import { listClosedBooks, listOpenBooks, type NumberBook } from '@jiaoban/db/documents/number.reads.ts'
import { listStock, listWithdrawnRanges, type StockRange } from '@jiaoban/db/documents/number-stock.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listDesks } from '@jiaoban/db/property/property.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { sizeOf } from '@jiaoban/shared/documents/number-range.rules.ts'
import { printedRange } from './stock.service.ts'

const pageSize = 50

/** The stock of paper numbers and the books on the desks, with what each has left. */
export const numbersNow = async (reader: Reader) => {
  const desks = await listDesks(reader)
  const books = await listOpenBooks(reader)
  return {
    stock: (await listStock(reader)).map(toStockItem),
    desks: desks
      .filter(({ id, isActive }) => isActive || books.some(({ deskId }) => deskId === id))
      .map((desk) => ({
        deskId: desk.id,
        code: desk.code,
        name: desk.name,
        isActive: desk.isActive,
        books: books.filter(({ deskId }) => deskId === desk.id).map(toBookItem),
      })),
  }
}

const toStockItem = (range: StockRange) => ({
  rangeId: range.id,
  documentKind: range.documentKind,
  ...printedRange(range),
  quantity: sizeOf(range),
  origin: range.origin,
  since: range.receivedDate ?? range.businessDate,
  cost: range.cost?.toString() ?? null,
  supplier: range.supplier,
})

const toBookItem = (book: NumberBook) => ({
  bookId: book.id,
  documentKind: book.documentKind,
  ...printedRange(book),
  next: book.nextPrinted,
  used: book.nextNumber - book.firstNumber,
  left: book.lastNumber - book.nextNumber + 1,
})

/** What came back and what was withdrawn, the last first, a page at a time. `nextBefore` is where the next page begins. */
export const numberHistory = async (reader: Reader, beforeSeq = Number.MAX_SAFE_INTEGER) => {
  // One more than a page tells whether there is another; a command closes several books at once.
  const page = { beforeSeq, limit: pageSize + 1 }
  const desks = await listDesks(reader)
  const books = (await listClosedBooks(reader, page)).map((book) => ({
    kind: book.nextPrinted === null ? ('handed_in' as const) : ('returned' as const),
    seq: book.closedSeq ?? 0,
    deskCode: desks.find(({ id }) => id === book.deskId)?.code ?? null,
    reasonCode: null,
    ...toBookItem(book),
  }))
  const ranges = await Promise.all(
    (await listWithdrawnRanges(reader, page)).map(async (range) => ({
      kind: 'withdrawn' as const,
      seq: range.seq,
      deskCode: null,
      bookId: null,
      rangeId: range.id,
      documentKind: range.documentKind,
      ...printedRange(range),
      quantity: sizeOf(range),
      reasonCode: range.reasonCode,
      businessDate: range.businessDate,
      withdrawnBy: await findDisplayName(reader, range.withdrawnBy),
      approvedBy: await findDisplayName(reader, range.approvedBy),
    })),
  )
  const items = [...books, ...ranges].toSorted((one, other) => other.seq - one.seq)
  if (items.length <= pageSize) return { items, nextBefore: null }
  const cutAt = items[pageSize]?.seq ?? 0
  const whole = items.filter(({ seq }) => seq > cutAt)
  return { items: whole, nextBefore: cutAt + 1 }
}
