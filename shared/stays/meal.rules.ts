import { addDays, type BusinessDate, daysBetween } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import { mealError } from './meal.errors.ts'
import type { CouponState, MealCoupon } from './meal.types.ts'

/** The number on a coupon: its date and its place on it, `260302-007`. */
export const couponNumberOf = ({ mealDate, running }: Pick<MealCoupon, 'mealDate' | 'running'>): string =>
  `${mealDate.slice(2).replaceAll('-', '')}-${String(running).padStart(3, '0')}`

/**
 * Which coupon of a date a number means. The date may be left out; one that is there must be the date's, or the
 * coupon is of another morning: `other_date`. Null for what is no number.
 */
export const readCouponNumber = (typed: string, mealDate: BusinessDate): number | 'other_date' | null => {
  const [, day = '', running = ''] = /^(?:(\d{6})-?)?(\d{1,4})$/.exec(typed.normalize('NFKC').trim()) ?? []
  if (running === '' || Number(running) === 0) return null
  if (day !== '' && day !== mealDate.slice(2).replaceAll('-', '')) return 'other_date'
  return Number(running)
}

interface Entitlement {
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
  /** Of the room and of its extras. */
  readonly perMorning: number
}

/** The mornings of a stay: after each of its nights, the day of departure among them. */
const morningsOf = ({ arrivalDate, departureDate }: Entitlement): BusinessDate[] =>
  Array.from({ length: Math.max(0, daysBetween(arrivalDate, departureDate)) }, (_, night) =>
    addDays(arrivalDate, night + 1),
  )

/**
 * The mornings, from a date on, that still lack coupons, one entry a coupon. What is lost is issued anew; what was
 * given back is not, and what was sold stands beside.
 */
export const couponsDue = (
  entitlement: Entitlement,
  issued: readonly Pick<MealCoupon, 'mealDate' | 'origin' | 'outcome'>[],
  from: BusinessDate,
): BusinessDate[] =>
  morningsOf(entitlement)
    .filter((morning) => morning >= from)
    .flatMap((morning) => {
      const had = issued.filter(
        ({ mealDate, origin, outcome }) =>
          mealDate === morning && origin === 'included' && outcome !== 'lost',
      ).length
      return Array.from({ length: Math.max(0, entitlement.perMorning - had) }, () => morning)
    })

/** Why a coupon cannot be used, given back or lost; undefined while the guest has it. */
export const refusalOfEnded = (outcome: CouponState | null, number: string): DomainError | undefined => {
  if (outcome === null) return undefined
  return outcome === 'used'
    ? mealError('meal_coupon_used', { number })
    : mealError('meal_coupon_void', { number, outcome })
}
