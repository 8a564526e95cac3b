import { findRatePlan } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { clearWalkInPlan, insertRatePlan } from '@jiaoban/db/stays/rate-plan.writes.ts'
import { ratePlanError } from '@jiaoban/shared/stays/rate-plan.errors.ts'
import { addRatePlanInput } from '@jiaoban/shared/stays/rate-plan.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** A new price list; until prices are set it asks the list price of each type. */
export const addRatePlan = defineCommand({
  name: 'addRatePlan',
  journalName: 'rate_plan_added',
  shift: 'office',
  recipe: [],
  input: addRatePlanInput,
  run: async (ctx, plan) => {
    const { code, minNights, breakfastsPerAdult, isWalkIn } = plan
    if (await findRatePlan(ctx.tx, code)) throw ratePlanError('rate_plan_code_taken', { code })
    if (isWalkIn) await clearWalkInPlan(ctx.tx)
    await insertRatePlan(ctx.tx, { ...plan, isActive: true })
    ctx.record({ fact: 'rate_plan', code, minNights, breakfastsPerAdult, isWalkIn, isActive: true })
    return { code }
  },
})
