import { findForeignCurrency } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { insertForeignCurrency, updateForeignCurrency } from '@jiaoban/db/property/foreign-currency.writes.ts'
import { setForeignCurrencyInput } from '@jiaoban/shared/property/foreign-currency.schema.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { defineCommand } from '../kernel/command.ts'

/**
 * Begins to take a currency at the desks, or ends it. What drawers and safe hold of it is still counted, dropped
 * and sold to the bank. Raises `currency_of_hotel`.
 */
export const setForeignCurrency = defineCommand({
  name: 'setForeignCurrency',
  journalName: 'foreign_currency_set',
  shift: 'office',
  recipe: [],
  input: setForeignCurrencyInput,
  run: async (ctx, { currency, isActive }) => {
    if (currency === ctx.currency) throw propertyError('currency_of_hotel', { currency })
    const known = await findForeignCurrency(ctx.tx, currency)
    const set = { id: known?.id ?? ctx.nextId(), code: currency, isActive }
    if (known) await updateForeignCurrency(ctx.tx, set)
    else await insertForeignCurrency(ctx.tx, set)
    ctx.record({ fact: 'foreign_currency', currencyId: set.id, code: currency, isActive })
    return { currencyId: set.id, currency, isActive }
  },
})
