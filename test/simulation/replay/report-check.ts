import { dayEquations, type EquationCode, shiftEquations } from '@jiaoban/shared/closings/equation.types.ts'
import type { MarketFigure } from '@jiaoban/shared/closings/market-figure.types.ts'
import type {
  ReportEquationLine,
  SealedDayReport,
  SealedShiftReport,
} from '@jiaoban/shared/closings/shift-report.types.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { mistakesIn } from './report-mistakes.ts'
import type { ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'
import { addToSegment, type SegmentSums } from './segment.ts'

/** What the sealed reports of a date say, and nobody else. */
export interface SealedDay {
  readonly shifts: number
  readonly balanced: number
  /** What is wrong with a report, in a line each. */
  readonly broken: readonly string[]
  readonly roomRevenue: Money
  readonly revenue: Money
  readonly bills: number
  readonly roomsOccupied: number
  /** What the nights of each market segment were sold for. */
  readonly segmentRevenue: SegmentSums
}

/** Reads every report that was sealed for a date as the accountant does, and looks at each of its equations. */
export const checkReports = async (hotel: ReplayHotel, date: BusinessDate): Promise<SealedDay> => {
  const { accountant } = hotel
  const items = await accountant.ask((api) => api.closings.list.query({ from: date, until: date }))
  const broken: string[] = []
  const day = { shifts: 0, balanced: 0, bills: 0, roomsOccupied: 0 }
  let roomRevenue = Money.zero(currency)
  let revenue = Money.zero(currency)
  const segmentRevenue: SegmentSums = new Map()
  for (const { id, number } of items.filter(({ scope }) => scope === 'shift' || scope === 'day')) {
    const { report, names } = await accountant.ask((api) => api.closings.byId.query({ closingId: id }))
    const faults = faultsOf(report.equations, 'shift' in report ? shiftEquations : dayEquations)
    broken.push(...faults.map((fault) => `${number}: ${fault}`))
    if ('shift' in report) {
      day.shifts += 1
      for (const mistake of mistakesIn(report, names)) hotel.mistakes.found(mistake)
      if (faults.length === 0) day.balanced += 1
      roomRevenue = roomRevenue.plus(nightsIn(report))
      revenue = revenue.plus(Money.of(report.revenue.gross, currency))
      day.bills += billsIn(report)
    } else if ('businessDate' in report) {
      day.roomsOccupied += report.nights.occupied
      broken.push(...marketFaults(report).map((fault) => `${number}: ${fault}`))
      for (const { segmentCode, nightRevenue } of report.markets ?? [])
        addToSegment(segmentRevenue, segmentCode ?? 'unknown', Money.of(nightRevenue, currency))
    }
  }
  return { ...day, broken, roomRevenue, revenue, segmentRevenue }
}

/** Each equation is there, and both sides of each of its lines are the same. */
export const faultsOf = (lines: readonly ReportEquationLine[], codes: readonly EquationCode[]): string[] => [
  ...codes
    .filter((code) => !lines.some(({ equation }) => equation === code))
    .map((code) => `${code} is left out`),
  ...lines
    .filter(({ isBalanced, left, right }) => !isBalanced || left !== right)
    .map(({ equation, label, left, right }) => `${equation} ${label}: ${left} is not ${right}`),
]

/** The markets of a day come to its nights and its revenue. */
const marketFaults = ({ markets = [], nights, revenue }: SealedDayReport): string[] => {
  const sum = (pick: (figure: MarketFigure) => string) =>
    Money.sum(
      markets.map((figure) => Money.of(pick(figure), currency)),
      currency,
    )
  const net = sum(({ room }) => room).plus(sum(({ other }) => other))
  const count = markets.reduce((total, figure) => total + figure.nights, 0)
  return [
    ...(count === nights.charged ? [] : [`markets have ${count} nights, the day ${nights.charged}`]),
    ...(sum(({ nightRevenue }) => nightRevenue).toString() === nights.revenue
      ? []
      : [`nights of markets are not ${nights.revenue}`]),
    ...(net.toString() === revenue.net ? [] : [`markets have ${net}, the day ${revenue.net}`]),
  ]
}

/** Nights sold. Day use and late hours have codes of their own. */
const nightsIn = ({ charges }: SealedShiftReport): Money =>
  Money.sum(
    charges.filter(({ code }) => code === 'room').map(({ gross }) => Money.of(gross, currency)),
    currency,
  )

const billsIn = ({ numbers }: SealedShiftReport): number =>
  numbers.find(({ documentKind }) => documentKind === 'bill')?.used ?? 0
