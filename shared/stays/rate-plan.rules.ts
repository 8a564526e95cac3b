import type { BusinessDate } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import type { NightRate } from '../rooms/night-rate.rules.ts'
import { ratePlanError } from './rate-plan.errors.ts'
import type { PlanRate, RatePlan } from './rate-plan.types.ts'

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: BusinessDate): number => {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return day === 0 ? 7 : day
}

/**
 * What a plan asks for each night: the price that was set last for its date and day of the week; where none
 * was set, the list price of the type. `rates` are of one plan and type, in the order in which they were set.
 */
export const quoteNights = (
  nights: readonly BusinessDate[],
  rates: readonly Pick<PlanRate, 'fromDate' | 'untilDate' | 'weekdays' | 'rate'>[],
  listPrice: Money,
): NightRate[] =>
  nights.map((night) => {
    const set = rates.findLast(
      ({ fromDate, untilDate, weekdays }) =>
        fromDate <= night && night <= untilDate && weekdays.includes(weekdayOf(night)),
    )
    return { night, rate: set?.rate ?? listPrice }
  })

/** The refusal of a plan for a stay of some nights; undefined when it may be sold. */
export const refusalOfPlan = (
  plan: RatePlan | undefined,
  code: string,
  nights: number,
): DomainError | undefined => {
  if (!plan?.isActive) return ratePlanError('rate_plan_unknown', { code })
  const minimum = plan.minNights
  return nights < minimum ? ratePlanError('stay_below_plan_minimum', { code, nights, minimum }) : undefined
}

/** Weekdays as the database keeps them: one bit a day, Monday the lowest. */
export const toWeekdayBits = (weekdays: readonly number[]): number =>
  [...new Set(weekdays)].reduce((bits, day) => bits + 2 ** (day - 1), 0)

export const fromWeekdayBits = (bits: number): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((day) => Math.floor(bits / 2 ** (day - 1)) % 2 === 1)
