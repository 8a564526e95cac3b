import { findForeignCurrency } from '@jiaoban/db/property/foreign-currency.reads.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { ForeignCurrency } from '@jiaoban/shared/property/foreign-currency.types.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** A currency the house takes, or took: what it holds of it still moves. Raises `currency_not_taken`. */
export const requireForeignCurrency = async (
  ctx: CommandContext,
  code: Currency,
): Promise<ForeignCurrency> => {
  const currency = await findForeignCurrency(ctx.tx, code)
  if (!currency) throw propertyError('currency_not_taken', { currency: code })
  return currency
}

/** A currency the house takes now. Raises `currency_not_taken`. */
export const requireTakenCurrency = async (ctx: CommandContext, code: Currency): Promise<ForeignCurrency> => {
  const currency = await requireForeignCurrency(ctx, code)
  if (!currency.isActive) throw propertyError('currency_not_taken', { currency: code })
  return currency
}

/** The currency of cash that is moved or counted: the hotel's own where none is named. */
export const currencyOfCash = async (ctx: CommandContext, code: Currency | undefined): Promise<Currency> =>
  code === undefined || code === ctx.currency ? ctx.currency : (await requireForeignCurrency(ctx, code)).code
