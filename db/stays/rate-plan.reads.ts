import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { fromWeekdayBits } from '@jiaoban/shared/stays/rate-plan.rules.ts'
import type { PlanRate, RatePlan } from '@jiaoban/shared/stays/rate-plan.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** Every plan, those that are sold no more among them. */
export const listRatePlans = async (reader: Reader): Promise<RatePlan[]> => {
  const rows = await reader.selectFrom('rate_plan').selectAll().orderBy('code').execute()
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    minNights: row.min_nights,
    breakfastsPerAdult: row.breakfasts_per_adult,
    isActive: row.is_active === 1,
    isWalkIn: row.is_walk_in === 1,
  }))
}

export const findRatePlan = async (reader: Reader, code: string): Promise<RatePlan | undefined> =>
  (await listRatePlans(reader)).find((plan) => plan.code === code)

/** The prices of a plan, in the order in which they were set. */
export const listPlanRates = async (reader: Reader, code: string): Promise<PlanRate[]> => {
  const rows = await reader
    .selectFrom('plan_rate')
    .where('plan_code', '=', code)
    .selectAll()
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    planCode: row.plan_code,
    roomTypeId: row.room_type_id,
    fromDate: row.from_date,
    untilDate: row.until_date,
    weekdays: fromWeekdayBits(row.weekday_bits),
    rate: Money.fromMinor(row.rate_minor, row.currency as Currency),
  }))
}
