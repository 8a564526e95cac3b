import { insertExchangeLimit } from '@jiaoban/db/property/foreign-currency.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { changeExchangeLimitsInput } from '@jiaoban/shared/property/foreign-currency.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** Sets how much may be exchanged at once, by one guest a day, and by a cashier without a second person. */
export const changeExchangeLimits = defineCommand({
  name: 'changeExchangeLimits',
  journalName: 'exchange_limits_changed',
  shift: 'office',
  recipe: [],
  input: changeExchangeLimitsInput,
  run: async (ctx, { limits }) => {
    for (const { code, limit } of limits) {
      const amount = Money.of(limit, ctx.currency)
      const id = ctx.nextId()
      await insertExchangeLimit(ctx.tx, {
        id,
        code,
        amount_minor: amount.toMinor(),
        currency: amount.currency,
        set_by: ctx.actor.id,
      })
      ctx.record({ fact: 'exchange_limit', limitId: id, code, amountMinor: amount.toMinor() })
    }
    return { limits: limits.length }
  },
})
