import { listNumberFigures } from '@jiaoban/db/closings/number-figure.reads.ts'
import { listUsedRanges, listVoidedNumbers } from '@jiaoban/db/closings/report.reads.ts'
import { listBooks, listSeries } from '@jiaoban/db/documents/number.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'

/** First, last and count of the numbers a shift used, the voided ones, and the next; its own desk's books. */
export const numberRanges = async (reader: Reader, shift: CashierShift): Promise<ShiftReport['numbers']> => {
  const used = await listUsedRanges(reader, shift.id)
  const voided = await listVoidedNumbers(reader, shift.id)
  const widths = new Map([
    ...(await listSeries(reader)).map((series) => [`${series.id}:0`, series.digits] as const),
    ...(await listBooks(reader)).map((book) => [`${book.seriesId}:${book.id}`, book.digits] as const),
  ])
  const figures = await listNumberFigures(reader, shift)
  return figures
    .filter(({ bookId, deskId }) => bookId === null || deskId === shift.deskId)
    .map((figure) => {
      const range = used.find((one) => one.seriesId === figure.seriesId && one.bookId === figure.bookId)
      const digits = widths.get(`${figure.seriesId}:${figure.bookId ?? 0}`) ?? 1
      const print = (sequence: number) => formatNumber(figure.prefix, digits, sequence)
      return {
        documentKind: figure.documentKind,
        prefix: figure.prefix,
        bookId: figure.bookId,
        first: range ? print(range.first) : null,
        last: range ? print(range.last) : null,
        used: range?.used ?? 0,
        next: print(figure.nextNow),
        voided: voided
          .filter(({ bookId }) => bookId === figure.bookId)
          .map(({ number, reasonCode }) => ({ number, reasonCode })),
      }
    })
}
