import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { mealError } from '@jiaoban/shared/stays/meal.errors.ts'
import { sellMealCouponsInput } from '@jiaoban/shared/stays/meal.schema.ts'
import { chargeFolio } from '../folios/charge.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { issueCoupons, toNumbers } from './meal-coupon.service.ts'
import { requireGuestIn } from './rehold-nights.service.ts'
import { requireStay } from './stay.service.ts'

/** Further breakfasts on one morning: an ordinary charge at the house's price, against coupons. */
export const sellMealCoupons = defineCommand({
  name: 'sellMealCoupons',
  journalName: 'meal_coupons_sold',
  shift: 'desk',
  recipe: ['charge'],
  input: sellMealCouponsInput,
  run: async (ctx, { stayId, mealDate, quantity }) => {
    await requireGuestIn(ctx, stayId)
    const { departureDate } = await requireStay(ctx, stayId)
    if (mealDate < ctx.businessDate || mealDate > departureDate) {
      throw mealError('meal_date_outside_stay', { date: mealDate })
    }
    const { breakfastPrice } = await readRoomRules(ctx.tx)
    const amount = breakfastPrice.times(quantity)
    if (!amount.isPositive) throw mealError('breakfast_price_missing')
    const folio = (await listFoliosOfStay(ctx.tx, stayId)).find(({ state }) => state === 'open')
    if (!folio) throw folioError('folio_closed')
    const { lineId } = await chargeFolio(ctx, { folioId: folio.id, code: 'breakfast', amount, quantity })
    const mornings = Array.from({ length: quantity }, () => mealDate)
    const coupons = await issueCoupons(ctx, stayId, { mornings, origin: 'sold', folioLineId: lineId })
    return { stayId, numbers: toNumbers(coupons), charged: amount.toString() }
  },
})
