import type { MealErrors } from '../../stays/meal.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

const outcomes: Readonly<Record<string, string>> = {
  returned: 'was given back',
  lost: 'is lost',
  unpaid: 'is not paid for: its charge was taken back',
}

export const mealErrors: ErrorSentences<MealErrors> = {
  meal_coupon_unknown: ({ number }) =>
    `There is no coupon ${number}. None was entered. Check the number and the date.`,
  meal_coupon_other_date: ({ number, date }) =>
    `Coupon ${number} is not for ${date}. None was entered. Take coupons of the day only.`,
  meal_coupon_used: ({ number }) =>
    `Coupon ${number} has been used already. Nothing was entered. Check the number.`,
  meal_coupon_void: ({ number, outcome }) =>
    `Coupon ${number} ${outcomes[outcome] ?? outcome}. Nothing was entered. Take another, or restore this one first.`,
  meal_coupon_guest_left: ({ number }) =>
    `The guest of coupon ${number} has left. None was entered. Keep the coupon.`,
  meal_coupon_not_ended: ({ number }) => `Coupon ${number} is with its guest; there is nothing to restore.`,
  meal_coupons_complete: () =>
    'Every breakfast of the stay has its coupon. None was issued. Sell extra ones instead.',
  meal_date_to_come: ({ date }) =>
    `Breakfast on ${date} is still to come. Nothing was entered. Choose today or earlier.`,
  meal_date_outside_stay: ({ date }) =>
    `The guest has no breakfast to come on ${date}. Nothing was sold. Choose a day from today until the departure.`,
  breakfast_price_missing: () =>
    'Breakfast has no price yet. Nothing was sold. An administrator sets it in the room rules.',
}
