import type { BusinessDate } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import { Money } from '../kernel/money.ts'
import { roomError } from './room.errors.ts'

export interface NightRate {
  readonly night: BusinessDate
  /** The price of that night, tax included. */
  readonly rate: Money
}

/** The refusal of a rate for a night that is not slept, or that has two; undefined when each has its night. */
export const refusalOfNightRates = (
  nights: readonly BusinessDate[],
  own: readonly { readonly night: BusinessDate }[],
): DomainError | undefined => {
  const stray = own.find(
    ({ night }, index) =>
      !nights.includes(night) || own.findIndex((other) => other.night === night) !== index,
  )
  return stray && roomError('night_rate_misplaced', { night: stray.night })
}

/** Every night with its price: its own where it has one, else the one agreed for all. */
export const ratesOf = (
  nights: readonly BusinessDate[],
  rate: Money,
  own: readonly NightRate[],
): NightRate[] => {
  const rates = new Map(own.map((one) => [one.night, one.rate]))
  return nights.map((night) => ({ night, rate: rates.get(night) ?? rate }))
}

/** What all nights cost. */
export const totalOfNights = (rates: readonly NightRate[], currency: Money['currency']): Money =>
  Money.sum(
    rates.map(({ rate }) => rate),
    currency,
  )
