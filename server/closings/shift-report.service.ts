import {
  listMovesInWindow,
  listOpeningBalances,
  listStoredBalances,
} from '@jiaoban/db/closings/balance.reads.ts'
import {
  type DocumentMovement,
  listCharges,
  listCorrections,
  listDifferences,
  listDocumentMovements,
} from '@jiaoban/db/closings/report.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import { findDesk, listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { listDropsOfShift } from '@jiaoban/db/shifts/drop.reads.ts'
import { isBalanced } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type {
  ReportEquationLine,
  ShiftReport,
  TenderRow,
} from '@jiaoban/shared/closings/shift-report.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { netOf, type PostingSum } from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import { type PostingKind, recipes } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { cashExpected } from '@jiaoban/shared/shifts/shift.rules.ts'
import { type CashierShift, handOverCounts, type ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import { numberRanges } from './number-ranges.service.ts'
import { revenueOf } from './revenue.service.ts'

/** The count a shift is closed by: its own, or what was carried at the roll. Null before it, and for the office. */
export const closingCountOf = async (reader: Reader, shift: CashierShift): Promise<ShiftCount | null> =>
  (await findLatestCount(reader, shift.id, [...handOverCounts, 'carried'])) ?? null

/** An equation line as it is shown, sealed and printed. */
export const reportLine = (line: EquationLine): ReportEquationLine => ({
  equation: line.equation,
  label: line.label,
  unit: line.unit,
  left: String(line.left),
  right: String(line.right),
  isBalanced: isBalanced(line),
})

/** The cashier's report of a shift as its postings and documents stand now. Reads only; sealed elsewhere. */
export const shiftReport = async (
  reader: Reader,
  shift: CashierShift,
  equations: readonly EquationLine[],
): Promise<ShiftReport> => {
  const movements = await listDocumentMovements(reader, shift.id)
  const desk = shift.deskId === null ? undefined : await findDesk(reader, shift.deskId)
  const { currency } = shift.floatAmount
  return {
    version: 1,
    currency,
    shift: {
      id: shift.id,
      number: shift.number,
      kind: shift.kind,
      deskId: shift.deskId,
      deskCode: desk?.code ?? null,
      cashierId: shift.cashierId,
      businessDate: shift.businessDate,
      opening: shift.opening,
      openedAt: shift.openedAt,
      sealedAt: shift.sealedAt,
    },
    cash: await cashSection(reader, shift),
    tenders: await tenderSection(reader, movements, shift),
    depositsApplied: sumWhere(movements, shift, (line) => line.kind === 'deposit_applied').toString(),
    balances: await balanceSection(reader, shift),
    cashDetail: movements
      .filter((line) => line.tenderControl === 'cash.drawer')
      .map((line) => ({
        documentNumber: line.documentNumber,
        documentKind: line.documentKind,
        roomNumber: line.roomNumber,
        kind: line.kind,
        received: line.direction === 'in' ? line.amount.toString() : '',
        paid: line.direction === 'out' ? line.amount.toString() : '',
      })),
    depositDetail: movements
      .filter((line) => line.slipNumber !== null)
      .map((line) => ({
        slipNumber: line.slipNumber ?? '',
        roomNumber: line.roomNumber,
        methodCode: line.methodCode ?? '',
        documentNumber: line.documentNumber,
        kind: line.kind,
        amount: line.amount.toString(),
      })),
    charges: (await listCharges(reader, shift.id)).map((charge) => ({
      ...charge,
      gross: charge.gross.toString(),
    })),
    revenue: await revenueOf(reader, { shiftId: shift.id, currency }),
    numbers: await numberRanges(reader, shift),
    corrections: (await listCorrections(reader, shift.id)).map((line) => ({
      ...line,
      amount: line.amount.toString(),
    })),
    differences: (await listDifferences(reader, shift.id)).map((line) => ({
      ...line,
      amount: line.amount.toString(),
    })),
    equations: equations.map(reportLine),
  }
}

/** The float on its way to the next cashier, taken back from there, or back to the safe. */
const leavesWithTheFloat = new Set<PostingKind>(['handover_given', 'handover_returned', 'float_returned'])

const cashSection = async (reader: Reader, shift: CashierShift): Promise<ShiftReport['cash']> => {
  const { currency } = shift.floatAmount
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  const count = await closingCountOf(reader, shift)
  const of = (isWanted: (sum: PostingSum) => boolean) => netOf(drawer.filter(isWanted), currency)
  const isGuest = ({ kind }: PostingSum) =>
    recipes[kind].family === 'settlement' || recipes[kind].family === 'deposit'
  const isRefund = ({ kind }: PostingSum) => kind === 'refund' || kind === 'deposit_refunded'
  const given = of(({ kind }) => leavesWithTheFloat.has(kind)).negated()
  const drops = await listDropsOfShift(reader, shift.id)
  return {
    floatTaken: of(({ kind }) => kind === 'float_issued' || kind === 'handover_accepted').toString(),
    received: of((sum) => isGuest(sum) && !isRefund(sum)).toString(),
    refunded: of(isRefund).negated().toString(),
    overShort: of((sum) => recipes[sum.kind].family === 'difference').toString(),
    expected: (count ? cashExpected(drawer, count.journalSeq, currency) : netOf(drawer, currency)).toString(),
    counted: count?.cash.toString() ?? null,
    dropped: of((sum) => sum.kind === 'cash_dropped')
      .negated()
      .toString(),
    floatGiven: given.toString(),
    dueBack: (given.isZero ? given : shift.floatAmount.minus(given).max(Money.zero(currency))).toString(),
    denominations: (count?.denominations ?? []).map(({ value, quantity }) => ({
      value: value.toString(),
      quantity,
    })),
    bags: drops.map(({ bagNumber, amount }) => ({ bagNumber, amount: amount.toString() })),
  }
}

const sumWhere = (
  movements: readonly DocumentMovement[],
  shift: CashierShift,
  isWanted: (line: DocumentMovement) => boolean,
): Money =>
  Money.sum(
    movements.filter(isWanted).map((line) => line.amount),
    shift.floatAmount.currency,
  )

const tenderSection = async (
  reader: Reader,
  movements: readonly DocumentMovement[],
  shift: CashierShift,
): Promise<TenderRow[]> => {
  const methods = await listPaymentMethods(reader)
  return methods.map((method) => {
    const of = (kind: string) =>
      sumWhere(movements, shift, (line) => line.methodCode === method.code && line.kind === kind)
    const [payments, refunds] = [of('payment'), of('refund')]
    const [depositsTaken, depositsRefunded] = [of('deposit_taken'), of('deposit_refunded')]
    return {
      methodCode: method.code,
      name: method.name,
      payments: payments.toString(),
      refunds: refunds.toString(),
      depositsTaken: depositsTaken.toString(),
      depositsRefunded: depositsRefunded.toString(),
      net: payments.minus(refunds).plus(depositsTaken).minus(depositsRefunded).toString(),
    }
  })
}

const relatedControls = [
  'guest',
  'deposits',
  'staff',
  'short.pending',
  'over.pending',
  'cash.bag',
  'cash.safe',
] as const

/** The ledgers around the drawer, at the opening and now; liabilities as positive amounts. */
const balanceSection = async (reader: Reader, shift: CashierShift): Promise<ShiftReport['balances']> => {
  const { currency } = shift.floatAmount
  const opening = await listOpeningBalances(reader, shift.id)
  const closing =
    shift.state === 'sealed'
      ? [...opening, ...(await listMovesInWindow(reader, shift))]
      : await listStoredBalances(reader)
  return relatedControls.map((control) => {
    const total = (figures: typeof opening) => {
      const sum = Money.sum(
        figures.filter((figure) => figure.control === control).map((figure) => figure.amount),
        currency,
      )
      return (control === 'deposits' || control === 'over.pending' ? sum.negated() : sum).toString()
    }
    return { control, opening: total(opening), closing: total(closing) }
  })
}
