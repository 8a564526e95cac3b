import { findRatePlan } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { clearWalkInPlan, updateRatePlan } from '@jiaoban/db/stays/rate-plan.writes.ts'
import { ratePlanError } from '@jiaoban/shared/stays/rate-plan.errors.ts'
import { changeRatePlanInput } from '@jiaoban/shared/stays/rate-plan.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** Other terms for a price list, or the end of it. What was agreed by it before stays agreed. */
export const changeRatePlan = defineCommand({
  name: 'changeRatePlan',
  journalName: 'rate_plan_changed',
  shift: 'office',
  recipe: [],
  input: changeRatePlanInput,
  run: async (ctx, plan) => {
    const { code, minNights, breakfastsPerAdult, isWalkIn, isActive } = plan
    if (!(await findRatePlan(ctx.tx, code))) throw ratePlanError('rate_plan_unknown', { code })
    if (isWalkIn) await clearWalkInPlan(ctx.tx)
    await updateRatePlan(ctx.tx, plan)
    ctx.record({ fact: 'rate_plan', code, minNights, breakfastsPerAdult, isWalkIn, isActive })
    return { code }
  },
})
