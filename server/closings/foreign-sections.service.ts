import type { DocumentMovement } from '@jiaoban/db/closings/report.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import { listExchangesOfShift } from '@jiaoban/db/payments/exchange.reads.ts'
import { listDropsOfShift } from '@jiaoban/db/shifts/drop.reads.ts'
import type { ForeignCashRow, ShiftReport, TenderRow } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import {
  columnsOf,
  foreignIn,
  netOf,
  type PostingSum,
  sumOfKind,
} from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import { recipes } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { foreignCashCode, foreignCashName } from '@jiaoban/shared/payments/tender.rules.ts'
import { cashExpected, countedCash } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CashierShift, ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'

/**
 * Foreign cash of a shift, a row a currency, and the memos by which it came and went. A shift that saw none has
 * neither section, so a house that takes none never reads of it.
 */
export const foreignSections = async (
  reader: Reader,
  shift: CashierShift,
  count: ShiftCount | null,
): Promise<Pick<ShiftReport, 'foreignCash' | 'exchanges'>> => {
  const home = shift.floatAmount.currency
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  const currencies = new Set([
    ...foreignIn(drawer, home),
    ...(count?.foreign ?? []).map(({ currency }) => currency),
  ])
  const bags = await listDropsOfShift(reader, shift.id)
  const rows = [...currencies].sort().map((currency) => ({
    ...cashRow(drawer, count, currency),
    bags: bags
      .filter(({ amount }) => amount.currency === currency)
      .map(({ bagNumber, amount }) => ({ bagNumber, amount: amount.toString() })),
  }))
  const exchanges = await listExchangesOfShift(reader, shift.id)
  return {
    ...(rows.length === 0 ? {} : { foreignCash: rows }),
    ...(exchanges.length === 0
      ? {}
      : {
          exchanges: exchanges.map((exchange) => ({
            documentNumber: exchange.documentNumber,
            direction: exchange.direction,
            currency: exchange.currency,
            amount: exchange.foreign.toString(),
            rate: exchange.rate,
            home: exchange.home.toString(),
            settled: exchange.settled.toString(),
            takesBack: exchange.takesBackId !== null,
            approvedBy: exchange.approvedBy,
          })),
        }),
  }
}

const carries = new Set<PostingSum['kind']>(['handover_accepted', 'handover_given', 'handover_returned'])

const cashRow = (
  drawer: readonly PostingSum[],
  count: ShiftCount | null,
  currency: Currency,
): Omit<ForeignCashRow, 'bags'> => {
  const guests = columnsOf(
    drawer.filter(({ kind }) => recipes[kind].family !== 'custody' && recipes[kind].family !== 'difference'),
    currency,
  )
  const differences = netOf(
    drawer.filter(({ kind }) => recipes[kind].family === 'difference'),
    currency,
  )
  const pieces = count?.foreign.find((one) => one.currency === currency)?.denominations ?? []
  return {
    currency,
    carriedIn: sumOfKind(drawer, 'handover_accepted', currency).toString(),
    received: guests.debits.toString(),
    paid: guests.credits.toString(),
    overShort: differences.toString(),
    expected: (count ? cashExpected(drawer, count.journalSeq, currency) : netOf(drawer, currency)).toString(),
    counted: count ? countedCash(count, currency).toString() : null,
    dropped: sumOfKind(drawer, 'cash_dropped', currency).toString(),
    carriedOut: netOf(
      drawer.filter(({ kind, side }) => carries.has(kind) && side === 'credit'),
      currency,
    )
      .negated()
      .toString(),
    denominations: pieces.map(({ value, quantity }) => ({ value: value.toString(), quantity })),
  }
}

/**
 * Foreign cash as a tender: what it paid of folios and deposits, in the hotel's currency. No row where it paid nothing.
 */
export const foreignTenderRows = (movements: readonly DocumentMovement[], home: Currency): TenderRow[] => {
  const paid = movements.filter(({ tenderControl }) => tenderControl === 'fx')
  if (paid.length === 0) return []
  const of = (kind: DocumentMovement['kind']) =>
    Money.sum(
      paid.filter((movement) => movement.kind === kind).map(({ amount }) => amount),
      home,
    )
  const [payments, depositsTaken, rounding] = [of('fx_settled'), of('deposit_taken'), of('rounding_cash')]
  const none = Money.zero(home).toString()
  return [
    {
      methodCode: foreignCashCode,
      name: foreignCashName,
      payments: payments.toString(),
      refunds: none,
      depositsTaken: depositsTaken.toString(),
      depositsRefunded: none,
      otherIn: rounding.toString(),
      otherOut: none,
      net: payments.plus(depositsTaken).plus(rounding).toString(),
    },
  ]
}
