import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

const office = { shift: 'office' } as const

/** The commands about breakfast coupons, each as it goes through in the busy hotel. */
export const mealCalls = ({ meal }: BusyHotel): readonly ValidCall[] => {
  const { stayId, open, lost } = meal
  return [
    { name: 'issueMealCoupons', path: 'meals.issue', who: 'lina', ...office, input: { stayId } },
    {
      name: 'sellMealCoupons',
      path: 'meals.sell',
      who: 'lina',
      shift: 'own',
      input: { stayId, mealDate: '2026-03-02', quantity: 1 },
    },
    {
      name: 'useMealCoupons',
      path: 'meals.use',
      who: 'lina',
      ...office,
      input: { mealDate: '2026-03-01', numbers: ['260301-001'] },
    },
    {
      name: 'endMealCoupon',
      path: 'meals.end',
      who: 'lina',
      ...office,
      input: { couponId: open, outcome: 'returned' },
    },
    { name: 'restoreMealCoupon', path: 'meals.restore', who: 'lina', ...office, input: { couponId: lost } },
  ]
}
