import { findRatePlan } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { insertPlanRates } from '@jiaoban/db/stays/rate-plan.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { ratePlanError } from '@jiaoban/shared/stays/rate-plan.errors.ts'
import { setPlanRatesInput } from '@jiaoban/shared/stays/rate-plan.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireRoomType } from './reservation.service.ts'

/** Prices of a plan for some dates and days of the week. They count before whatever was set earlier. */
export const setPlanRates = defineCommand({
  name: 'setPlanRates',
  journalName: 'plan_rates_set',
  shift: 'office',
  recipe: [],
  input: setPlanRatesInput,
  run: async (ctx, { code, fromDate, untilDate, weekdays, rates }) => {
    if (!(await findRatePlan(ctx.tx, code))) throw ratePlanError('rate_plan_unknown', { code })
    if (untilDate < fromDate) throw ratePlanError('plan_dates_reversed', { fromDate, untilDate })
    for (const { roomTypeId } of rates) await requireRoomType(ctx, roomTypeId)
    const set = rates.map(({ roomTypeId, rate }) => ({
      id: ctx.nextId(),
      planCode: code,
      roomTypeId,
      fromDate,
      untilDate,
      weekdays,
      rate: Money.of(rate, ctx.currency),
    }))
    await insertPlanRates(ctx.tx, set)
    ctx.record({
      fact: 'plan_rates',
      code,
      fromDate,
      untilDate,
      weekdays: [...weekdays],
      rates: set.map(({ roomTypeId, rate }) => ({ roomTypeId, rateMinor: rate.toMinor() })),
    })
    return { code, rates: set.length }
  },
})
