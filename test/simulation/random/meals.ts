import { dayAfter, nightsOf } from './days.ts'
import type { HotelModel, StayModel } from './hotel-model.ts'

/** A breakfast coupon, by its place on its date, and what became of it. */
export interface CouponModel {
  readonly stay: StayModel
  readonly date: string
  readonly running: number
  readonly origin: 'included' | 'sold'
  outcome: 'used' | 'returned' | 'lost' | null
}

export const couponNumber = ({ date, running }: Pick<CouponModel, 'date' | 'running'>): string =>
  `${date.slice(2).replaceAll('-', '')}-${String(running).padStart(3, '0')}`

/** The next numbers of some mornings. */
export const issue = (
  model: HotelModel,
  stay: StayModel,
  { mornings, origin }: { mornings: readonly string[]; origin: CouponModel['origin'] },
): string[] =>
  mornings.map((date) => {
    const running = model.coupons.filter((one) => one.date === date).length + 1
    model.coupons.push({ stay, date, running, origin, outcome: null })
    return couponNumber({ date, running })
  })

/** After each night a breakfast: the mornings from today on for which a stay has too few coupons, lost ones not counted. */
export const missingMornings = (model: HotelModel, stay: StayModel): string[] => {
  if (stay.arrival === stay.departure) return []
  const perMorning = stay.included + stay.breakfasts
  return nightsOf(stay.arrival, stay.departure)
    .map((night) => dayAfter(night))
    .filter((morning) => morning >= model.date)
    .flatMap((morning) => {
      const had = model.coupons.filter(
        ({ stay: whose, date, origin, outcome }) =>
          whose === stay && date === morning && origin === 'included' && outcome !== 'lost',
      )
      return Array.from({ length: Math.max(0, perMorning - had.length) }, () => morning)
    })
}

/** Coupons that a guest gets when they come. */
export const issueMissing = (model: HotelModel, stay: StayModel): string[] =>
  issue(model, stay, { mornings: missingMornings(model, stay), origin: 'included' })
