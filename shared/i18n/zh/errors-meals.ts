import type { MealErrors } from '../../stays/meal.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

const outcomes: Readonly<Record<string, string>> = {
  returned: '已退回',
  lost: '已挂失',
  unpaid: '的费用已冲账',
}

export const mealErrors: ErrorSentences<MealErrors> = {
  meal_coupon_unknown: ({ number }) => `没有早餐券 ${number}，一张也没有登记。请核对券号和日期。`,
  meal_coupon_other_date: ({ number, date }) =>
    `早餐券 ${number} 不是 ${date} 的，一张也没有登记。请收当天的券。`,
  meal_coupon_used: ({ number }) => `早餐券 ${number} 已经用过，没有办理。请核对券号。`,
  meal_coupon_void: ({ number, outcome }) =>
    `早餐券 ${number} ${outcomes[outcome] ?? outcome}，没有办理。请收别的券，或先恢复这张。`,
  meal_coupon_guest_left: ({ number }) => `早餐券 ${number} 的客人已经离店，一张也没有登记。请收回这张券。`,
  meal_coupon_not_ended: ({ number }) => `早餐券 ${number} 还在客人手里，不用恢复。`,
  meal_coupons_complete: () => '早餐券已经发齐，没有再发。要加早餐请加售。',
  meal_date_to_come: ({ date }) => `${date} 的早餐还没有到，没有登记。请选今天或以前的日期。`,
  meal_date_outside_stay: ({ date }) =>
    `${date} 不在客人还要吃早餐的日子里，没有加售。请选今天到离店日之间。`,
  breakfast_price_missing: () => '还没有定早餐价，没有加售。请管理员在客房规定里定价。',
}
