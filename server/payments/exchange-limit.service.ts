import { readExchangeLimit } from '@jiaoban/db/property/foreign-currency.reads.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { refusalToExchange } from '@jiaoban/shared/payments/exchange.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/**
 * A sum that goes to a guest for foreign cash, and what went to them before on the same calendar day, stay within
 * what the house exchanges. Raises `exchange_above_limit`, `exchange_above_guest_limit`, `exchange_needs_approval`.
 */
export const requireWithinLimits = async (
  ctx: CommandContext,
  { sum, before }: { readonly sum: Money; readonly before: Money },
): Promise<void> => {
  const limit = (code: Parameters<typeof readExchangeLimit>[1]) =>
    readExchangeLimit(ctx.tx, code, ctx.currency)
  const refusal = refusalToExchange({
    sum,
    before,
    limits: {
      exchange: await limit('exchange'),
      guest_day: await limit('guest_day'),
      alone: await limit('alone'),
    },
    isApproved: ctx.approver !== null,
  })
  if (refusal) throw refusal
}
