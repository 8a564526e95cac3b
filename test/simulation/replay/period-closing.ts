import { periodEquations } from '@jiaoban/shared/closings/equation.types.ts'
import { periodNameOf } from '@jiaoban/shared/closings/period.rules.ts'
import { type PeriodKind, periodKinds } from '@jiaoban/shared/closings/period.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { demand } from './demand.ts'
import { currency } from './replay-currency.ts'
import type { ReplayHotel } from './replay-hotel.ts'
import { faultsOf, type SealedDay } from './report-check.ts'

/** What the sealed shifts of a month or year came to so far. */
interface Tally {
  revenue: Money
  roomsOccupied: number
  days: number
}

const nothing = (): Tally => ({ revenue: Money.zero(currency), roomsOccupied: 0, days: 0 })

/** The months and years of a replay: what they should come to, and which were closed. */
export class Periods {
  readonly #tallies: Record<PeriodKind, Tally> = { month: nothing(), year: nothing() }
  readonly closed: string[] = []

  /** Adds the reports of a date. */
  addDay(sealed: SealedDay): void {
    for (const kind of periodKinds) {
      const tally = this.#tallies[kind]
      tally.revenue = tally.revenue.plus(sealed.revenue)
      tally.roomsOccupied += sealed.roomsOccupied
      tally.days += 1
    }
  }

  /** What a period came to; the next one of its kind begins. */
  take(kind: PeriodKind): Tally {
    const tally = this.#tallies[kind]
    this.#tallies[kind] = nothing()
    return tally
  }
}

/**
 * After the roll out of a month's, or a year's, last day: the accountant closes it, and its sealed report says what its
 * sealed shifts said. Returns what does not hold.
 */
export const closePeriods = async (hotel: ReplayHotel, date: string): Promise<string[]> => {
  const broken: string[] = []
  for (const kind of periodKinds) {
    const name = periodNameOf(kind, date)
    if (name === periodNameOf(kind, hotel.house.businessDate)) continue
    const { revenue, roomsOccupied, days } = hotel.periods.take(kind)
    const input = { period: name }
    const closed = await hotel.accountant.run((api) => api.closings.closePeriod, input, { isSigned: true })
    demand(`the revenue of ${name}`, closed.revenue, revenue)
    const { closingId } = closed
    const { report } = await hotel.accountant.ask((api) => api.closings.byId.query({ closingId }))
    if (!('period' in report)) throw new Error(`${closed.number} is no report of a period`)
    demand(`the nights of ${name}`, report.nights.occupied, roomsOccupied)
    if (kind === 'month') demand(`the days of ${name}`, report.parts.length, days)
    broken.push(...faultsOf(report.equations, periodEquations).map((fault) => `${closed.number}: ${fault}`))
    hotel.periods.closed.push(name)
  }
  return broken
}
