import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { findShift } from '@jiaoban/db/shifts/shift.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { cashExpected, terminalExpected } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CashierShift, ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'

/** What the drawer should hold of a currency at the count; differences are judged against it. */
export const expectedAtCount = async (
  reader: Reader,
  shift: CashierShift,
  { count, currency }: { count: Pick<ShiftCount, 'journalSeq'>; currency: Currency },
): Promise<Money> => {
  const sums = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  return cashExpected(sums, count.journalSeq, currency)
}

/** What a terminal should show since it was last totalled: the turned predecessor's totals are carried in. */
export const expectedAtTerminal = async (
  reader: Reader,
  shift: CashierShift,
  terminalId: number,
): Promise<{ sales: Money; refunds: Money }> => {
  const sums = await sumPostings(reader, { shiftId: shift.id, control: 'clearing.%' })
  return terminalExpected(
    sums.filter(({ ownerId }) => ownerId === terminalId),
    await carriedIntoTerminal(reader, shift, terminalId),
  )
}

/** Terminal totals of the turned predecessor; zero for a shift that began with its own count. */
export const carriedIntoTerminal = async (
  reader: Reader,
  shift: CashierShift,
  terminalId: number,
): Promise<{ sales: Money; refunds: Money }> => {
  const zero = Money.zero(shift.floatAmount.currency)
  const carried = await findCarriedIn(reader, shift)
  const terminal = carried?.terminals.find((one) => one.terminalId === terminalId)
  return terminal ?? { sales: zero, refunds: zero }
}

/** What the turned predecessor carried over by book, to be proved at this shift's count. */
export const findCarriedIn = async (reader: Reader, shift: CashierShift): Promise<ShiftCount | undefined> => {
  if (shift.opening !== 'turn' || shift.previousShiftId === null) return undefined
  const previous = await findShift(reader, shift.previousShiftId)
  return previous && findLatestCount(reader, previous.id, ['carried'])
}
