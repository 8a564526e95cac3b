import { mealError } from '@jiaoban/shared/stays/meal.errors.ts'
import { issueMealCouponsInput } from '@jiaoban/shared/stays/meal.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { issueDueCoupons, toNumbers } from './meal-coupon.service.ts'
import { requireGuestIn } from './rehold-nights.service.ts'

/** The coupons a stay lacks since it was extended, took further breakfasts, or lost some. */
export const issueMealCoupons = defineCommand({
  name: 'issueMealCoupons',
  journalName: 'meal_coupons_issued',
  shift: 'office',
  recipe: [],
  input: issueMealCouponsInput,
  run: async (ctx, { stayId }) => {
    await requireGuestIn(ctx, stayId)
    const coupons = await issueDueCoupons(ctx, stayId)
    if (coupons.length === 0) throw mealError('meal_coupons_complete')
    return { stayId, numbers: toNumbers(coupons) }
  },
})
