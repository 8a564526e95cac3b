import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listKeysOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { listOpeningBookNumbers } from '@jiaoban/db/shifts/shift.reads.ts'
import { countLine, moneyLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { PostingSum } from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { type CashierShift, handOverCounts, type ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'

/**
 * B9 of a desk shift: it opened with what the shift before closed with, less what a lead decided; the float,
 * the paper numbers and the keys. From the safe, it opened with what the safe gave. And it holds the keys it
 * took over: one that is lost is missed at the count of who lost it, not at the seal of the next shift.
 */
export const continuityEquations = async (
  reader: Reader,
  shift: CashierShift,
  count: ShiftCount | null,
): Promise<EquationLine[]> => {
  const opened = await findLatestCount(reader, shift.id, ['opening', 'acceptance'])
  const before = await findClosingCount(reader, shift)
  const keysBefore = before?.keys ?? (await keysOfHouse(reader, shift))
  const keysNow = opened?.keys ?? before?.keys ?? []
  const numbersBefore = before?.numbers ?? (await listOpeningBookNumbers(reader, shift.id, shift.deskId ?? 0))
  const numbersNow = opened?.numbers ?? before?.numbers ?? []
  const now = (list: ShiftCount['numbers'], bookId: number) =>
    list.find((number) => number.bookId === bookId)?.nextNumber
  const keysOf = (list: ShiftCount['keys'], keyCode: string) =>
    list.find((key) => key.keyCode === keyCode)?.quantity ?? 0
  return [
    moneyLine('b9', 'float', await floatBefore(reader, shift), await floatTaken(reader, shift, opened)),
    ...numbersBefore
      .filter(({ bookId }) => now(numbersNow, bookId) !== undefined)
      .map(({ bookId, nextNumber }) =>
        countLine('b9', `book:${bookId}`, nextNumber, now(numbersNow, bookId) ?? 0),
      ),
    ...keysBefore.map(({ keyCode, quantity }) =>
      countLine('b9', `key:${keyCode}`, quantity, keysOf(keysNow, keyCode)),
    ),
    ...keysNow.map(({ keyCode, quantity }) =>
      countLine('b9', `key:${keyCode}:held`, quantity, keysOf(count?.keys ?? [], keyCode)),
    ),
  ]
}

/** The last count of the shift before, whose numbers and keys were passed on. */
const findClosingCount = async (reader: Reader, shift: CashierShift): Promise<ShiftCount | undefined> =>
  shift.previousShiftId === null
    ? undefined
    : findLatestCount(reader, shift.previousShiftId, [...handOverCounts, 'carried'])

const keysOfHouse = async (reader: Reader, shift: CashierShift): Promise<ShiftCount['keys']> =>
  (await listKeysOfDesk(reader, shift.deskId ?? 0)).map(({ code, quantity }) => ({ keyCode: code, quantity }))

/** Given by the previous shift, less the short or plus the over a lead decided; or issued from the safe. */
const floatBefore = async (reader: Reader, shift: CashierShift): Promise<Money> => {
  const { currency } = shift.floatAmount
  if (shift.previousShiftId === null) {
    const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
    return sumOfKind(drawer, 'float_issued', currency)
  }
  const transit = await sumPostings(reader, { shiftId: shift.previousShiftId, control: 'cash.transit' })
  return sumOfKind(transit, 'handover_given', currency)
    .minus(sumOfKind(transit, 'handover_returned', currency))
    .minus(sumOfKind(transit, 'handover_short', currency))
    .plus(sumOfKind(transit, 'handover_over', currency))
}

const sumOfKind = (sums: readonly PostingSum[], kind: PostingKind, currency: Currency): Money =>
  Money.sum(
    sums.filter((sum) => sum.kind === kind).map((sum) => sum.amount),
    currency,
  )

/** What the incoming cashier counted; a turned shift took the drawer by book and proves it at its own count. */
const floatTaken = async (
  reader: Reader,
  shift: CashierShift,
  opened: ShiftCount | undefined,
): Promise<Money> => {
  if (opened) return opened.cash
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  return sumOfKind(drawer, 'handover_accepted', shift.floatAmount.currency)
}
