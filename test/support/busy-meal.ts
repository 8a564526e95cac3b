import { listCouponsOfStay } from '@jiaoban/db/stays/meal-coupon.reads.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { endMealCoupon } from '@jiaoban/server/stays/end-meal-coupon.command.ts'
import { issueMealCoupons } from '@jiaoban/server/stays/issue-meal-coupons.command.ts'
import { sellMealCoupons } from '@jiaoban/server/stays/sell-meal-coupons.command.ts'
import { setStayExtras } from '@jiaoban/server/stays/set-stay-extras.command.ts'
import { guest } from './busy-guest.ts'
import type { TestHotel } from './hotel.ts'

/** A guest who bought a breakfast for today, and of those of the room has one, lost one, and lacks one. */
export const openMeal = async (hotel: TestHotel) => {
  const { lina } = hotel.people
  const { stayId } = await lina.run(checkIn, {
    roomId: hotel.roomId('307'),
    guests: [guest('E8800307')],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
  })
  await lina.run(sellMealCoupons, { stayId, mealDate: '2026-03-01', quantity: 1 })
  await lina.run(setStayExtras, { stayId, extraBeds: 0, breakfasts: 1 })
  await lina.run(issueMealCoupons, { stayId })
  const [, open, lost] = (await listCouponsOfStay(hotel.db.reader, stayId)).map(({ id }) => id)
  await lina.run(endMealCoupon, { couponId: lost ?? 0, outcome: 'lost' })
  return { stayId, open: open ?? 0, lost: lost ?? 0 }
}
