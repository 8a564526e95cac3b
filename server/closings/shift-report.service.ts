import {
  type DocumentMovement,
  listCharges,
  listCorrections,
  listDifferences,
  listDocumentMovements,
} from '@jiaoban/db/closings/report.reads.ts'
import {
  listDeclarationsOfShift,
  listLostSlipsOfShift,
  listSkippersOfShift,
} from '@jiaoban/db/closings/exception.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import { findDesk, listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { listDropsOfShift } from '@jiaoban/db/shifts/drop.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { isBalanced } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type {
  ReportEquationLine,
  ShiftReport,
  TenderRow,
} from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { columnsOf, netOf, type PostingSum } from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import { type PostingKind, recipes } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { foreignCashCode, settlementKindOf } from '@jiaoban/shared/payments/tender.rules.ts'
import { cashExpected, changeFetched } from '@jiaoban/shared/shifts/shift.rules.ts'
import { type CashierShift, handOverCounts, type ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import { balanceSection } from './balance-section.service.ts'
import { foreignSections, foreignTenderRows } from './foreign-sections.service.ts'
import { keySection } from './key-section.service.ts'
import { drawerSections } from './drawer-sections.service.ts'
import { numberRanges } from './number-ranges.service.ts'
import { revenueOf } from './revenue.service.ts'

/** The count a shift is closed by: its own, or what was carried at the roll. Null before it, and for the office. */
export const closingCountOf = async (reader: Reader, shift: CashierShift): Promise<ShiftCount | null> =>
  (await findLatestCount(reader, shift.id, [...handOverCounts, 'carried'])) ?? null

/** An equation line as it is shown, sealed and printed. */
export const reportLine = (line: EquationLine, home: Currency): ReportEquationLine => ({
  equation: line.equation,
  label: line.label,
  unit: line.unit,
  left: String(line.left),
  right: String(line.right),
  ...(line.unit === 'money' && line.left.currency !== home ? { currency: line.left.currency } : {}),
  isBalanced: isBalanced(line),
})

/** The cashier's report of a shift as its postings and documents stand now. Reads only; sealed elsewhere. */
export const shiftReport = async (
  reader: Reader,
  shift: CashierShift,
  equations: readonly EquationLine[],
): Promise<ShiftReport> => {
  const { currency } = shift.floatAmount
  const all = await listDocumentMovements(reader, shift.id)
  const movements = all.filter(({ amount }) => amount.currency === currency)
  const count = await closingCountOf(reader, shift)
  const desk = shift.deskId === null ? undefined : await findDesk(reader, shift.deskId)
  return {
    version: 2,
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
    cash: await cashSection(reader, shift, count),
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
    depositDetail: depositDetail(movements),
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
      ...(line.amount.currency === currency ? {} : { currency: line.amount.currency }),
    })),
    exceptions: [
      ...(await listSkippersOfShift(reader, shift.id)),
      ...(await listDeclarationsOfShift(reader, shift.id)),
      ...(await listLostSlipsOfShift(reader, shift.id)),
    ].map((exception) => ({ ...exception, amount: exception.amount?.toString() ?? '' })),
    ...(await drawerSections(reader, shift)),
    ...(await foreignSections(reader, shift, count)),
    ...(await keySection(reader, shift, count)),
    ...(await forcedSection(reader, shift)),
    equations: equations.map((line) => reportLine(line, currency)),
  }
}

/** Who closed the shift in its cashier's place. */
const forcedSection = async (reader: Reader, shift: CashierShift): Promise<Pick<ShiftReport, 'forced'>> => {
  const forced = await findForcedShift(reader, shift.id)
  if (!forced) return {}
  const { forcedBy, witnessedBy, reasonCode, forcedAt } = forced
  return { forced: { by: forcedBy, witness: witnessedBy, reasonCode, at: forcedAt } }
}

/** Every movement of a slip; what leaves one slip for another is told from what arrives there by its sign. */
const depositDetail = (movements: readonly DocumentMovement[]): ShiftReport['depositDetail'] =>
  movements
    .filter((line) => line.slipNumber !== null)
    .map(
      ({ slipNumber, roomNumber, methodCode, tenderControl, documentNumber, kind, direction, amount }) => ({
        slipNumber: slipNumber ?? '',
        roomNumber,
        methodCode: methodCode ?? (tenderControl === 'fx' ? foreignCashCode : ''),
        documentNumber,
        kind,
        amount: (kind === 'deposit_moved' && direction === 'out' ? amount.negated() : amount).toString(),
      }),
    )

/** The float on its way to the next cashier, or taken back from there. */
const leavesWithTheFloat = new Set<PostingKind>(['handover_given', 'handover_returned'])

/** Cash that is neither a guest's account, the house's own, nor a difference. */
const isOther = ({ kind }: PostingSum): boolean =>
  !['settlement', 'deposit', 'custody', 'difference'].includes(recipes[kind].family)

const cashSection = async (
  reader: Reader,
  shift: CashierShift,
  count: ShiftCount | null,
): Promise<ShiftReport['cash']> => {
  const { currency } = shift.floatAmount
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  const of = (isWanted: (sum: PostingSum) => boolean) => netOf(drawer.filter(isWanted), currency)
  const isGuest = ({ kind }: PostingSum) =>
    recipes[kind].family === 'settlement' || recipes[kind].family === 'deposit'
  const isRefund = ({ kind }: PostingSum) => kind === 'refund' || kind === 'deposit_refunded'
  const others = columnsOf(drawer.filter(isOther), currency)
  // What went back to the safe while the shift ran was change.
  const given = of(
    ({ kind, journalSeq }) =>
      leavesWithTheFloat.has(kind) || (kind === 'float_returned' && journalSeq === shift.sealedSeq),
  ).negated()
  const drops = (await listDropsOfShift(reader, shift.id)).filter(
    ({ amount }) => amount.currency === currency,
  )
  return {
    floatTaken: of(
      ({ kind, journalSeq }) =>
        kind === 'handover_accepted' || (kind === 'float_issued' && journalSeq === shift.openedSeq),
    ).toString(),
    changeFetched: changeFetched(drawer, shift).toString(),
    received: of((sum) => isGuest(sum) && !isRefund(sum)).toString(),
    refunded: of(isRefund).negated().toString(),
    otherIn: others.debits.toString(),
    otherOut: others.credits.toString(),
    overShort: of((sum) => recipes[sum.kind].family === 'difference').toString(),
    rounding: netOf(await sumPostings(reader, { shiftId: shift.id, control: 'rounding' }), currency)
      .negated()
      .toString(),
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

const hasColumn = new Set<PostingKind>([
  'payment',
  'city_charged',
  'voucher_redeemed',
  'house_use',
  'refund',
  'deposit_taken',
  'deposit_refunded',
  'deposit_applied',
])

const tenderSection = async (
  reader: Reader,
  movements: readonly DocumentMovement[],
  shift: CashierShift,
): Promise<TenderRow[]> => {
  const methods = await listPaymentMethods(reader)
  const rows = methods.map((method) => {
    const own = movements.filter((line) => line.methodCode === method.code)
    const of = (kind: PostingKind) => sumWhere(own, shift, (line) => line.kind === kind)
    const [payments, refunds] = [of(settlementKindOf(method.control)), of('refund')]
    const [depositsTaken, depositsRefunded] = [of('deposit_taken'), of('deposit_refunded')]
    const other = (direction: 'in' | 'out') =>
      sumWhere(own, shift, (line) => line.direction === direction && !hasColumn.has(line.kind))
    const [otherIn, otherOut] = [other('in'), other('out')]
    return {
      methodCode: method.code,
      name: method.name,
      payments: payments.toString(),
      refunds: refunds.toString(),
      depositsTaken: depositsTaken.toString(),
      depositsRefunded: depositsRefunded.toString(),
      otherIn: otherIn.toString(),
      otherOut: otherOut.toString(),
      net: payments
        .plus(depositsTaken)
        .plus(otherIn)
        .minus(refunds)
        .minus(depositsRefunded)
        .minus(otherOut)
        .toString(),
    }
  })
  return [...rows, ...foreignTenderRows(movements, shift.floatAmount.currency)]
}
