import { listNumberFigures } from '@jiaoban/db/closings/number-figure.reads.ts'
import { listNumbersOfOthers, listUsedRanges, listVoidedNumbers } from '@jiaoban/db/closings/report.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { runsOf } from '@jiaoban/shared/closings/number-runs.rules.ts'
import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'

/**
 * First, last and count of the numbers a shift used, the voided ones, and the next; its own desk's books, with those that
 * came from the stock or went back to it.
 */
export const numberRanges = async (reader: Reader, shift: CashierShift): Promise<ShiftReport['numbers']> => {
  const used = await listUsedRanges(reader, shift.id)
  const voided = await listVoidedNumbers(reader, shift.id)
  const figures = await listNumberFigures(reader, shift)
  const ofOthers = await listNumbersOfOthers(reader, shift.id)
  return figures
    .filter(({ bookId, deskId }) => bookId === null || deskId === shift.deskId)
    .map((figure) => {
      const range = used.find((one) => one.seriesId === figure.seriesId && one.bookId === figure.bookId)
      const print = (sequence: number) => formatNumber(figure.prefix, figure.digits, sequence)
      const { lastNumber, nextNow } = figure
      const isReturned = figure.isClosedSince && lastNumber !== null && nextNow <= lastNumber
      const others = runsOf(
        figure.bookId === null ? ofOthers.filter(({ seriesId }) => seriesId === figure.seriesId) : [],
      )
      return {
        documentKind: figure.documentKind,
        prefix: figure.prefix,
        bookId: figure.bookId,
        first: range ? print(range.first) : null,
        last: range ? print(range.last) : null,
        used: range?.used ?? 0,
        next: print(nextNow),
        ...(figure.isIssuedSince && lastNumber !== null
          ? { received: { first: print(figure.firstNumber), last: print(lastNumber) } }
          : {}),
        ...(isReturned ? { returned: { first: print(nextNow), last: print(lastNumber) } } : {}),
        ...(others.length > 0
          ? {
              others: others.map((run) => ({
                first: print(run.first),
                last: print(run.last),
                shift: run.shift,
              })),
            }
          : {}),
        voided: voided
          .filter(({ bookId }) => bookId === figure.bookId)
          .map(({ number, reasonCode }) => ({ number, reasonCode })),
      }
    })
}
