import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { findShift, readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { dueBack, takingsAbove } from '@jiaoban/shared/shifts/shift.rules.ts'
import { foreignCashCode } from '@jiaoban/shared/payments/tender.rules.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import { drawerOf } from '../shifts/custody.service.ts'
import { readForeignCash } from '../shifts/foreign-cash.service.ts'
import { countedEquationLines } from './shift-equations.service.ts'
import { reportLine, shiftReport } from './shift-report.service.ts'

const hidden = ''

const hiddenRow = {
  payments: hidden,
  refunds: hidden,
  depositsTaken: hidden,
  depositsRefunded: hidden,
  otherIn: hidden,
  otherOut: hidden,
  net: hidden,
}

/**
 * The interim (X) view of a cashier's own shift, free at any time. Until the blind count is in, the cash the
 * drawer should hold is left out, and so is every figure it could be worked out from.
 */
export const readXView = async (reader: Reader, cashierId: number) => {
  const stamp = await findDeskShiftOf(reader, cashierId)
  if (!stamp) return null
  const shift = await readShift(reader, stamp.id)
  const isHidden = await isCashHidden(reader, shift)
  const report = await shiftReport(reader, shift, [])
  const { floatAmount } = shift
  const drawer = await readBalance(reader, drawerOf(shift.deskId ?? 0), floatAmount.currency)
  const foreign = await readForeignCash(reader, shift.deskId ?? 0, floatAmount.currency)
  return {
    state: shift.state,
    isHidden,
    /** Whose shift a lead closes, and who saw it counted; null on a shift of one's own. */
    forcedNames: await forcedNames(reader, shift),
    floatAmount: floatAmount.toString(),
    /** What must go into a bag before the float is handed over, and what a drawer below its float owes it. */
    takings: isHidden ? hidden : takingsAbove(floatAmount, drawer).toString(),
    dueBack: isHidden ? hidden : dueBack(floatAmount, drawer).toString(),
    /** What must go into bags of other currencies, one a currency. */
    foreignTakings: isHidden
      ? []
      : foreign.map((held) => ({ currency: held.currency, takings: held.toString() })),
    report: isHidden ? withoutCash(report) : report,
  }
}

const forcedNames = async (reader: Reader, shift: CashierShift) => {
  const forced = await findForcedShift(reader, shift.id)
  if (!forced) return null
  return {
    name: await findDisplayName(reader, shift.cashierId ?? 0),
    by: await findDisplayName(reader, forced.forcedBy),
    witness: await findDisplayName(reader, forced.witnessedBy),
  }
}

/** True while a blind count is still to come: nobody is shown what the drawer should hold. */
export const isCashHidden = async (reader: Reader, shift: CashierShift): Promise<boolean> =>
  shift.kind === 'desk' && shift.state === 'open' && (await readProperty(reader)).isCountBlind

const cashCodes = new Set(['cash', foreignCashCode])

const withoutCash = ({
  foreignCash: _,
  exchanges: __,
  keys: ___,
  reliefs: ____,
  ...report
}: ShiftReport): ShiftReport => ({
  ...report,
  cash: {
    ...report.cash,
    received: hidden,
    refunded: hidden,
    otherIn: hidden,
    otherOut: hidden,
    expected: hidden,
  },
  cashDetail: [],
  // What a lead counted would tell, with what came since, what the drawer should hold.
  spotChecks: [],
  depositDetail: report.depositDetail.filter(({ methodCode }) => !cashCodes.has(methodCode)),
  tenders: report.tenders.map((row) => (cashCodes.has(row.methodCode) ? { ...row, ...hiddenRow } : row)),
})

/**
 * The equations of a shift, both sides, once its count is in. Raises `not_found` for a shift that is neither
 * the caller's own nor given, and `shift_not_open` before the count.
 */
export const readCountedEquations = async (reader: Reader, cashierId: number) => {
  const stamp = await findDeskShiftOf(reader, cashierId)
  const shift = stamp && (await findShift(reader, stamp.id))
  if (!shift) throw kernelError('shift_required')
  if (shift.state === 'open') throw kernelError('shift_not_open', { state: shift.state })
  return { shiftId: shift.id, state: shift.state, lines: await linesOf(reader, shift) }
}

const linesOf = async (reader: Reader, shift: CashierShift) =>
  (await countedEquationLines(reader, shift)).map((line) => reportLine(line, shift.floatAmount.currency))
