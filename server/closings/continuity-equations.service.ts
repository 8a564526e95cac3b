import { countDisputedPapers } from '@jiaoban/db/closings/number-figure.reads.ts'
import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { listOpeningBookNumbers } from '@jiaoban/db/shifts/shift.reads.ts'
import { countLine, labelIn, moneyLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { foreignIn, type PostingSum, sumOfKind } from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import { countedCash } from '@jiaoban/shared/shifts/shift.rules.ts'
import { type CashierShift, handOverCounts, type ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import { keyFigures } from './key-figures.service.ts'

/**
 * B9 of a desk shift: it opened with what the shift before closed with, and what was decided between; the float,
 * the paper numbers and the keys. From the safe, it opened with what the safe gave. And it holds the keys it
 * took over and moved: one that is lost is missed at the count of who lost it, not at the seal of the next shift.
 */
export const continuityEquations = async (
  reader: Reader,
  shift: CashierShift,
  count: ShiftCount | null,
): Promise<EquationLine[]> => {
  const opened = await findLatestCount(reader, shift.id, ['opening', 'acceptance'])
  const before = await findClosingCount(reader, shift)
  const keys = await keyFigures(reader, shift, { opened, before, count })
  const numbersBefore = before?.numbers ?? (await listOpeningBookNumbers(reader, shift.id, shift.deskId ?? 0))
  const decided = before
    ? await countDisputedPapers(reader, { after: before.journalSeq, until: shift.openedSeq })
    : undefined
  const numbersNow = opened?.numbers ?? before?.numbers ?? []
  const now = (list: ShiftCount['numbers'], bookId: number) =>
    list.find((number) => number.bookId === bookId)?.nextNumber
  return [
    ...(await floatLines(reader, shift, opened)),
    ...numbersBefore
      .filter(({ bookId }) => now(numbersNow, bookId) !== undefined)
      .map(({ bookId, nextNumber }) =>
        countLine(
          'b9',
          `book:${bookId}`,
          nextNumber + (decided?.get(bookId) ?? 0),
          now(numbersNow, bookId) ?? 0,
        ),
      ),
    ...keys.map(({ keyCode, toAccept, accepted }) => countLine('b9', `key:${keyCode}`, toAccept, accepted)),
    ...keys.map(({ keyCode, toHold, held }) => countLine('b9', `key:${keyCode}:held`, toHold, held)),
  ]
}

/** The last count of the shift before, whose numbers and keys were passed on. */
const findClosingCount = async (reader: Reader, shift: CashierShift): Promise<ShiftCount | undefined> =>
  shift.previousShiftId === null
    ? undefined
    : findLatestCount(reader, shift.previousShiftId, [...handOverCounts, 'carried'])

/** The float in the hotel's currency, and whatever a turned shift carried of others. */
const floatLines = async (
  reader: Reader,
  shift: CashierShift,
  opened: ShiftCount | undefined,
): Promise<EquationLine[]> => {
  const { currency: home } = shift.floatAmount
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  const transit =
    shift.previousShiftId === null
      ? null
      : await sumPostings(reader, { shiftId: shift.previousShiftId, control: 'cash.transit' })
  const accepted = drawer.filter(({ kind }) => kind === 'handover_accepted')
  const carried = new Set([...foreignIn(transit ?? [], home), ...foreignIn(accepted, home)])
  return [home, ...carried].map((currency) =>
    moneyLine(
      'b9',
      labelIn('float', currency, home),
      transit ? givenBefore(transit, currency) : issuedAtOpening(drawer, shift, currency),
      // A turned shift took the drawer by book and proves it at its own count.
      opened ? countedCash(opened, currency) : sumOfKind(drawer, 'handover_accepted', currency),
    ),
  )
}

/** From the safe; change and top-ups come from there too, but later. */
const issuedAtOpening = (drawer: readonly PostingSum[], shift: CashierShift, currency: Currency): Money =>
  sumOfKind(
    drawer.filter(({ journalSeq }) => journalSeq === shift.openedSeq),
    'float_issued',
    currency,
  )

/** Given by the shift before, less the short or plus the over a lead decided. */
const givenBefore = (transit: readonly PostingSum[], currency: Currency): Money =>
  sumOfKind(transit, 'handover_given', currency)
    .minus(sumOfKind(transit, 'handover_returned', currency))
    .minus(sumOfKind(transit, 'handover_short', currency))
    .plus(sumOfKind(transit, 'handover_over', currency))
