import { breakfastsQuery } from '@jiaoban/shared/stays/meal.schema.ts'
import { stayQuery } from '@jiaoban/shared/stays/stay.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { endMealCoupon } from './end-meal-coupon.command.ts'
import { issueMealCoupons } from './issue-meal-coupons.command.ts'
import { readBreakfasts, readCouponsOfStay } from './meal-view.service.ts'
import { restoreMealCoupon } from './restore-meal-coupon.command.ts'
import { sellMealCoupons } from './sell-meal-coupons.command.ts'
import { useMealCoupons } from './use-meal-coupons.command.ts'

const deskQuery = areaQuery('desk', 'inHouse')

export const mealRouter = router({
  ofStay: deskQuery
    .input(stayQuery)
    .query(({ ctx, input }) => readCouponsOfStay(ctx.hotel.db.reader, input.stayId)),

  /** Who is expected at breakfast on a date, with their coupons. */
  breakfasts: deskQuery
    .input(breakfastsQuery)
    .query(({ ctx, input }) => readBreakfasts(ctx.hotel.db.reader, input.date)),

  issue: commandMutation(issueMealCoupons),
  sell: commandMutation(sellMealCoupons),
  use: commandMutation(useMealCoupons),
  end: commandMutation(endMealCoupon),
  restore: commandMutation(restoreMealCoupon),
})
