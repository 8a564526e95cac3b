import type { BusinessDate } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import { concessionError } from './concession.errors.ts'

/** One night with what the list asks and what is to be agreed. */
export interface ListedNight {
  readonly night: BusinessDate
  readonly list: Money
  readonly rate: Money
}

export const isBelowList = ({ list, rate }: Pick<ListedNight, 'list' | 'rate'>): boolean =>
  rate.isLessThan(list)

/** Whether a price lies at most so many percent below the list: by multiplication, so that nothing is rounded. */
export const isWithinPercent = (
  { list, rate }: Pick<ListedNight, 'list' | 'rate'>,
  percent: number,
): boolean => !rate.times(100).isLessThan(list.times(100 - percent))

/** How far below the list a price lies, for a sentence: `6.67`. */
export const percentBelow = ({ list, rate }: Pick<ListedNight, 'list' | 'rate'>): string =>
  list.isPositive && isBelowList({ list, rate })
    ? list.minus(rate).times(100).dividedBy(list.toString()).toString()
    : '0'

/** The night that lies furthest below the list: it is the one a limit is asked about. */
export const deepest = (nights: readonly ListedNight[]): ListedNight | undefined =>
  nights.reduce<ListedNight | undefined>((found, one) => {
    if (found === undefined) return one
    const isDeeper = one.rate.times(found.list.toString()).isLessThan(found.rate.times(one.list.toString()))
    return isDeeper ? one : found
  }, undefined)

/** The refusal of prices below the list without a reason; undefined when there is one, or none is needed. */
export const refusalOfNoReason = (
  nights: readonly ListedNight[],
  reasonCode: string | null,
): DomainError | undefined => {
  const below = nights.find(isBelowList)
  if (!below || reasonCode !== null) return undefined
  return concessionError('concession_needs_reason', {
    night: below.night,
    list: below.list.toString(),
    rate: below.rate.toString(),
  })
}
