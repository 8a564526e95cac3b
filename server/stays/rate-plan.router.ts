import { listPlanRates, listRatePlans } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { planQuery, planQuoteQuery } from '@jiaoban/shared/stays/rate-plan.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { addRatePlan } from './add-rate-plan.command.ts'
import { changeRatePlan } from './change-rate-plan.command.ts'
import { quotePlan } from './rate-plan.service.ts'
import { setPlanRates } from './set-plan-rates.command.ts'

export const ratePlanRouter = router({
  list: areaQuery('desk', 'settings').query(({ ctx }) => listRatePlans(ctx.hotel.db.reader)),

  /** The prices of a plan, the last one set first. */
  rates: areaQuery('settings')
    .input(planQuery)
    .query(async ({ ctx, input }) => {
      const rates = await listPlanRates(ctx.hotel.db.reader, input.code)
      return rates.map((rate) => ({ ...rate, rate: rate.rate.toString() })).toReversed()
    }),

  /** What a plan asks for each night. */
  quote: areaQuery('desk')
    .input(planQuoteQuery)
    .query(({ ctx, input }) => quotePlan(ctx.hotel.db.reader, input)),

  add: commandMutation(addRatePlan),
  change: commandMutation(changeRatePlan),
  setRates: commandMutation(setPlanRates),
})
