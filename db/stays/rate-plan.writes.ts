import { toWeekdayBits } from '@jiaoban/shared/stays/rate-plan.rules.ts'
import type { PlanRate, RatePlan } from '@jiaoban/shared/stays/rate-plan.types.ts'
import type { Tx } from '../kernel/tx.ts'

const toRow = (plan: Omit<RatePlan, 'code'>) => ({
  name_zh: plan.name.zh,
  name_en: plan.name.en,
  min_nights: plan.minNights,
  breakfasts_per_adult: plan.breakfastsPerAdult,
  is_active: plan.isActive ? (1 as const) : (0 as const),
  is_walk_in: plan.isWalkIn ? (1 as const) : (0 as const),
})

export const insertRatePlan = async (tx: Tx, plan: RatePlan): Promise<void> => {
  await tx
    .insertInto('rate_plan')
    .values({ code: plan.code, ...toRow(plan) })
    .execute()
}

export const updateRatePlan = async (tx: Tx, plan: RatePlan): Promise<void> => {
  await tx.updateTable('rate_plan').set(toRow(plan)).where('code', '=', plan.code).execute()
}

/** Only one plan is proposed to walk-ins. */
export const clearWalkInPlan = async (tx: Tx): Promise<void> => {
  await tx.updateTable('rate_plan').set({ is_walk_in: 0 }).where('is_walk_in', '=', 1).execute()
}

export const insertPlanRates = async (tx: Tx, rates: readonly PlanRate[]): Promise<void> => {
  const rows = rates.map((rate) => ({
    id: rate.id,
    plan_code: rate.planCode,
    room_type_id: rate.roomTypeId,
    from_date: rate.fromDate,
    until_date: rate.untilDate,
    weekday_bits: toWeekdayBits(rate.weekdays),
    rate_minor: rate.rate.toMinor(),
    currency: rate.rate.currency,
  }))
  await tx.insertInto('plan_rate').values(rows).execute()
}
