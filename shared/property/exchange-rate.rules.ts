import type { BusinessDate } from '../kernel/dates.ts'
import type { ExchangeRate } from './foreign-currency.types.ts'

const places = 6

/** A rate as the database keeps it, in millionths: `7.1` is 7,100,000. */
export const rateMillionths = (rate: string): number => {
  const [whole = '0', part = ''] = rate.split('.')
  return Number(`${whole}${part.padEnd(places, '0')}`)
}

/** The same as people write it: at least two places, and no more than it has. */
export const rateText = (millionths: number): string => {
  const digits = String(millionths).padStart(places + 1, '0')
  const part = digits.slice(-places).replace(/0{1,4}$/, '')
  return `${digits.slice(0, -places)}.${part}`
}

/** The rate of a date: of those valid by then the latest, and of one date's the one set last. */
export const rateOn = (
  rates: readonly ExchangeRate[],
  businessDate: BusinessDate,
): ExchangeRate | undefined =>
  rates
    .filter(({ validFromDate }) => validFromDate <= businessDate)
    .toSorted((a, b) => b.validFromDate.localeCompare(a.validFromDate) || b.id - a.id)[0]
