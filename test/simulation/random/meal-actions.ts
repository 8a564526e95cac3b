import { endMealCoupon } from '@jiaoban/server/stays/end-meal-coupon.command.ts'
import { issueMealCoupons } from '@jiaoban/server/stays/issue-meal-coupons.command.ts'
import { restoreMealCoupon } from '@jiaoban/server/stays/restore-meal-coupon.command.ts'
import { sellMealCoupons } from '@jiaoban/server/stays/sell-meal-coupons.command.ts'
import { useMealCoupons } from '@jiaoban/server/stays/use-meal-coupons.command.ts'
import { runSql } from '../../support/raw-sql.ts'
import type { Action } from './action.ts'
import { breakfastPrice, charge } from './charges.ts'
import { dayAfter } from './days.ts'
import type { StayModel } from './hotel-model.ts'
import { type CouponModel, couponNumber, issue, issueMissing, missingMornings } from './meals.ts'
import type { Simulation } from './simulation.ts'

/** Somebody in house; now and then somebody who is not. */
const chooseGuest = ({ model, random }: Simulation): StayModel | undefined =>
  random.pickAny(model.stays.filter(({ state }) => state === 'in_house' || random.chance(0.01)))

const couponId = async ({ hotel }: Simulation, { date, running }: CouponModel): Promise<number> => {
  const rows = await runSql(
    hotel.db,
    `select id from meal_coupon where meal_date = '${date}' and running = ${running}`,
  )
  return (rows as { id: number }[])[0]?.id ?? 0
}

/** Compares the numbers the hotel gives out with those that come next on paper. */
const requireSame = (given: readonly string[], expected: readonly string[]): void => {
  if (given.join(' ') !== expected.join(' ')) {
    throw new Error(`coupons ${given.join(' ')} and not ${expected.join(' ')}`)
  }
}

/** What a stay lacks since it was extended, took further breakfasts, or lost some. */
const issueLacking = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = chooseGuest(simulation)
  if (!stay) return false
  const isInHouse = stay.state === 'in_house'
  const lacks = missingMornings(model, stay).length > 0
  if (isInHouse && !lacks && random.chance(0.8)) return false
  const refusal = !isInHouse ? 'stay_not_in_house' : lacks ? null : 'meal_coupons_complete'
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(issueMealCoupons, { stayId: stay.id }),
  )
  if (!result) return true
  requireSame(result.numbers, issueMissing(model, stay))
  model.touched.add(stay)
  return true
}

/** Further breakfasts are an ordinary charge, against coupons. */
const sell = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = chooseGuest(simulation)
  if (!shift || !stay) return false
  const date = dayAfter(model.date, random.int(-1, 2))
  const quantity = random.int(1, 3)
  const refusal = (() => {
    if (stay.state !== 'in_house') return 'stay_not_in_house'
    return date < model.date || date > stay.departure ? 'meal_date_outside_stay' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(sellMealCoupons, { stayId: stay.id, mealDate: date, quantity }),
  )
  if (!result) return true
  const amount = breakfastPrice * BigInt(quantity)
  charge(model, stay, { code: 'breakfast', amount, deskId: shift.desk.id })
  const mornings = Array.from({ length: quantity }, () => date)
  requireSame(result.numbers, issue(model, stay, { mornings, origin: 'sold' }))
  model.touched.add(stay)
  return true
}

const refusalToUse = (date: string, found: CouponModel | undefined): string | null => {
  if (!found) return 'meal_coupon_unknown'
  if (found.date !== date) return 'meal_coupon_other_date'
  if (found.outcome !== null) return found.outcome === 'used' ? 'meal_coupon_used' : 'meal_coupon_void'
  const { state, departure } = found.stay
  return state === 'checked_out' && departure < date ? 'meal_coupon_guest_left' : null
}

/** The restaurant's coupons of a morning, all of them or none. */
const use = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const date = random.chance(0.95) ? model.date : dayAfter(model.date, random.pick([-1, 1]))
  const open = model.coupons.filter((one) => one.date === date && one.outcome === null)
  const chosen = new Set(
    Array.from({ length: random.int(1, 3) }, () =>
      random.pickAny(random.chance(0.9) ? open : model.coupons.slice(-60)),
    ),
  )
  const coupons = [...chosen]
  if (coupons[0] === undefined && random.chance(0.9)) return false
  const numbers = coupons.map((one) => couponNumber(one ?? { date, running: 9_999 }))
  const refusals = coupons.map((one) => refusalToUse(date, one))
  const refusal = date > model.date ? 'meal_date_to_come' : (refusals.find((one) => one !== null) ?? null)
  const result = await simulation.expect(refusal, 'lina', (person) =>
    person.run(useMealCoupons, { mealDate: date, numbers }),
  )
  if (!result) return true
  for (const coupon of coupons) {
    if (!coupon) continue
    coupon.outcome = 'used'
    model.touched.add(coupon.stay)
  }
  return true
}

/** A coupon is given back or lost; or what was said of one was a mistake, and it counts again. */
const endOrRestore = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const coupon = random.pickAny(model.coupons.slice(-80))
  if (!coupon) return false
  const id = await couponId(simulation, coupon)
  model.touched.add(coupon.stay)
  if (random.chance(0.4)) {
    const refusal = coupon.outcome === null ? 'meal_coupon_not_ended' : null
    const result = await simulation.expect(refusal, 'chenjing', (person) =>
      person.run(restoreMealCoupon, { couponId: id }),
    )
    if (result) coupon.outcome = null
    return true
  }
  const outcome = random.pick(['returned', 'lost'] as const)
  const ended = coupon.outcome === 'used' ? 'meal_coupon_used' : 'meal_coupon_void'
  const result = await simulation.expect(coupon.outcome === null ? null : ended, 'lina', (person) =>
    person.run(endMealCoupon, { couponId: id, outcome }),
  )
  if (result) coupon.outcome = outcome
  return true
}

export const mealActions: readonly Action[] = [
  { weight: 2, run: issueLacking },
  { weight: 2, run: sell },
  { weight: 3, run: use },
  { weight: 2, run: endOrRestore },
]
