import { insertCashLimit } from '@jiaoban/db/shifts/cash-limit.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { changeCashLimitsInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** Sets up to how much cash a person may pay out alone. */
export const changeCashLimits = defineCommand({
  name: 'changeCashLimits',
  journalName: 'cash_limits_changed',
  shift: 'office',
  recipe: [],
  input: changeCashLimitsInput,
  run: async (ctx, { limits }) => {
    for (const { code, limit } of limits) {
      const amount = Money.of(limit, ctx.currency)
      await insertCashLimit(ctx.tx, {
        id: ctx.nextId(),
        code,
        amount_minor: amount.toMinor(),
        currency: amount.currency,
        set_by: ctx.actor.id,
      })
      ctx.record({ fact: 'cash_limit', code, amountMinor: amount.toMinor() })
    }
    return { limits: limits.length }
  },
})
