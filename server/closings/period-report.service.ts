import {
  type DifferenceOfDate,
  listDifferencesOfDates,
  type SealedPart,
} from '@jiaoban/db/closings/period.reads.ts'
import { sumRevenueByControl } from '@jiaoban/db/closings/revenue.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { PeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type { DayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { marketsOfParts } from './market-figures.service.ts'
import type { LivedPeriod, PeriodBalances } from './period-equations.service.ts'
import { revenueOf } from './revenue.service.ts'
import { reportLine } from './shift-report.service.ts'

interface ReportRequest {
  readonly period: LivedPeriod
  readonly balances: PeriodBalances
  readonly sequence: PeriodReport['sequence']
  readonly equations: readonly EquationLine[]
}

/** The month as its sealed days make it, or the year as its months. Reads only; sealed elsewhere. */
export const periodReport = async (
  reader: Reader,
  { period, balances, sequence, equations }: ReportRequest,
  currency: Currency,
): Promise<PeriodReport> => {
  const { kind, name, from, until, parts } = period
  const departments = await sumRevenueByControl(reader, { from, until }, currency)
  const differences = await listDifferencesOfDates(reader, { from, until })
  return {
    version: 1,
    currency,
    period: { kind, name, from, until },
    sequence,
    parts: parts.map((part) => ({
      closingNumber: part.number,
      name: part.name,
      revenue: part.period.toString(),
      short: sumOf(differences, part, 'short', currency).toString(),
      over: sumOf(differences, part, 'over', currency).toString(),
    })),
    nights: nightsOf(parts, currency),
    departments: [...departments]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([control, amount]) => ({ control, amount: amount.toString() })),
    revenue: await revenueOf(reader, { from, until, currency }),
    markets: await marketsOfParts(reader, parts, currency),
    balances: balanceRows(balances, currency),
    equations: equations.map((line) => reportLine(line, currency)),
  }
}

/** Shorts or overs of a day, or of the days of a month: their dates begin with its name. */
const sumOf = (
  differences: readonly DifferenceOfDate[],
  { name }: SealedPart,
  kind: DifferenceOfDate['kind'],
  currency: Currency,
): Money =>
  Money.sum(
    differences
      .filter(
        ({ amount, businessDate, ...difference }) =>
          difference.kind === kind && businessDate.startsWith(name) && amount.currency === currency,
      )
      .map(({ amount }) => amount),
    currency,
  )

/** Nights as the parts sealed them. */
const nightsOf = (parts: readonly SealedPart[], currency: Currency): PeriodReport['nights'] => {
  const sealed = parts.map(({ content }) => (JSON.parse(content) as Pick<DayReport, 'nights'>).nights)
  const sum = (pick: (nights: DayReport['nights']) => number) =>
    sealed.reduce((total, nights) => total + pick(nights), 0)
  return {
    occupied: sum(({ occupied }) => occupied),
    charged: sum(({ charged }) => charged),
    revenue: Money.sum(
      sealed.map(({ revenue }) => Money.of(revenue, currency)),
      currency,
    ).toString(),
  }
}

const balanceRows = ({ opening, closing }: PeriodBalances, currency: Currency): PeriodReport['balances'] =>
  [...new Set([...opening.keys(), ...closing.keys()])].toSorted().map((key) => {
    const [control = '', foreign] = key.split(':')
    const zero = Money.zero((foreign ?? currency) as Currency)
    return {
      control,
      currency: zero.currency,
      opening: (opening.get(key) ?? zero).toString(),
      closing: (closing.get(key) ?? zero).toString(),
    }
  })
