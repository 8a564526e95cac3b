import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { findRatePlan, listPlanRates } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { quoteNights, refusalOfPlan } from '@jiaoban/shared/stays/rate-plan.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'

interface QuoteRequest {
  readonly code: string
  readonly roomTypeId: number
  readonly arrivalDate: string
  readonly departureDate: string
}

/** What a plan asks for each night of a stay, and what it includes. Raises `rate_plan_unknown` and `not_found`. */
export const quotePlan = async (reader: Reader, request: QuoteRequest) => {
  const { code, roomTypeId, arrivalDate, departureDate } = request
  const nights = nightsHeld(arrivalDate, departureDate)
  const plan = await findRatePlan(reader, code)
  const type = (await listRoomTypes(reader)).find(({ id }) => id === roomTypeId)
  if (!type) throw kernelError('not_found', { what: 'roomType' })
  const unknown = refusalOfPlan(plan, code, Number.POSITIVE_INFINITY)
  if (unknown || !plan) throw unknown ?? new Error('a plan that is not refused exists')
  const rates = (await listPlanRates(reader, code)).filter((rate) => rate.roomTypeId === roomTypeId)
  return {
    code,
    minNights: plan.minNights,
    breakfastsPerAdult: plan.breakfastsPerAdult,
    nights: quoteNights(nights, rates, type.rate).map(({ night, rate }) => ({
      night,
      rate: rate.toString(),
    })),
  }
}

/**
 * A plan that is named must be sold, and for as many nights. The prices are those that were agreed at the desk:
 * the plan proposes them, and whoever sells may agree on others. Raises `rate_plan_unknown` and
 * `stay_below_plan_minimum`.
 */
export const requirePlan = async (
  ctx: CommandContext,
  {
    planCode,
    arrivalDate,
    departureDate,
  }: { planCode: string | null; arrivalDate: string; departureDate: string },
): Promise<void> => {
  if (planCode === null) return
  const nights = nightsHeld(arrivalDate, departureDate).length
  const refusal = refusalOfPlan(await findRatePlan(ctx.tx, planCode), planCode, nights)
  if (refusal) throw refusal
}
