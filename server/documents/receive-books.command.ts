import { listReceivedRanges } from '@jiaoban/db/documents/number-stock.reads.ts'
import { insertStockRangeText } from '@jiaoban/db/documents/number-stock.writes.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { receiveBooksInput } from '@jiaoban/shared/documents/document.schema.ts'
import { readNumberRange, sizeOf } from '@jiaoban/shared/documents/number-range.rules.ts'
import { isTooLong, overlapOf } from '@jiaoban/shared/documents/number-stock.rules.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { newSalt, saltedDigest } from '../kernel/digest.ts'
import { bookSeries, printedRange, putIntoStock } from './stock.service.ts'

/**
 * Takes papers with numbers into the stock, as the tax bureau or the printer delivered them. What they cost is kept,
 * and posted nowhere. Raises `number_range_invalid`, `number_range_overlaps` and `received_in_future`.
 */
export const receiveBooks = defineCommand({
  name: 'receiveBooks',
  journalName: 'number_books_received',
  shift: 'office',
  recipe: [],
  input: receiveBooksInput,
  run: async (ctx, input) => {
    const { first, last, receivedDate, supplier } = input
    const range = readNumberRange(first, last)
    if (range === undefined || range.firstNumber === 0 || isTooLong(range)) {
      throw documentError('number_range_invalid', { first, last })
    }
    // Papers can arrive after midnight, before the business date has moved.
    if (receivedDate > wallClock(ctx.at, ctx.timeZone).date) {
      throw documentError('received_in_future', { date: receivedDate })
    }
    const seriesId = await bookSeries(ctx, input.documentKind)
    const overlap = overlapOf(range, await listReceivedRanges(ctx.tx, seriesId, range))
    if (overlap) throw documentError('number_range_overlaps', printedRange(overlap))
    const cost = Money.of(input.cost, ctx.currency)
    const rangeId = await putIntoStock(
      ctx,
      { ...range, seriesId },
      { origin: 'received', receivedDate, cost },
    )
    const salt = newSalt()
    await insertStockRangeText(ctx.tx, { range_id: rangeId, supplier, salt })
    ctx.record({ fact: 'stock_range_text', rangeId, digest: saltedDigest(salt, supplier) })
    return { rangeId, ...printedRange(range), quantity: sizeOf(range) }
  },
})
