import { insertExchangeRate } from '@jiaoban/db/property/foreign-currency.writes.ts'
import { rateMillionths, rateText } from '@jiaoban/shared/property/exchange-rate.rules.ts'
import { setExchangeRateInput } from '@jiaoban/shared/property/foreign-currency.schema.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireForeignCurrency } from './foreign-currency.service.ts'

/**
 * Sets what the house pays and asks for a currency from a business date on. Rates are added, never changed: memos
 * keep theirs, and of one date the last one set is valid. Raises `currency_not_taken`, `rate_in_the_past`,
 * `rate_sells_cheaper`.
 */
export const setExchangeRate = defineCommand({
  name: 'setExchangeRate',
  journalName: 'exchange_rate_set',
  shift: 'office',
  recipe: [],
  input: setExchangeRateInput,
  run: async (ctx, input) => {
    const currency = await requireForeignCurrency(ctx, input.currency)
    if (input.validFromDate < ctx.businessDate) {
      throw propertyError('rate_in_the_past', { date: input.validFromDate, current: ctx.businessDate })
    }
    const buy = rateMillionths(input.buy)
    const sell = input.sell === null ? null : rateMillionths(input.sell)
    if (sell !== null && sell < buy) {
      throw propertyError('rate_sells_cheaper', { buy: rateText(buy), sell: rateText(sell) })
    }
    const id = ctx.nextId()
    await insertExchangeRate(ctx.tx, {
      id,
      currency_id: currency.id,
      buy_millionths: buy,
      sell_millionths: sell,
      valid_from_date: input.validFromDate,
      set_by: ctx.actor.id,
    })
    ctx.record({
      fact: 'exchange_rate',
      rateId: id,
      currencyId: currency.id,
      buyMillionths: buy,
      sellMillionths: sell,
      validFromDate: input.validFromDate,
    })
    return { rateId: id, currency: currency.code }
  },
})
