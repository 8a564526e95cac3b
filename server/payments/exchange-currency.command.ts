import { sumExchangedByGuest } from '@jiaoban/db/payments/exchange.reads.ts'
import { listRatesOn } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { exchangedSum, rateFor, requireTold } from '@jiaoban/shared/payments/exchange.rules.ts'
import { exchangeCurrencyInput } from '@jiaoban/shared/payments/exchange.schema.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import type { ForeignCurrency } from '@jiaoban/shared/property/foreign-currency.types.ts'
import type { z } from 'zod'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { requireTakenCurrency } from '../property/foreign-currency.service.ts'
import { requireWithinLimits } from './exchange-limit.service.ts'
import { bookExchangeResult } from './exchange-result.service.ts'
import {
  approverName,
  type Exchange,
  exchangeLines,
  exchangeMovements,
  keepExchange,
  memoBody,
} from './exchange.service.ts'

type Input = z.output<typeof exchangeCurrencyInput>

/**
 * Exchanges foreign cash at the desk against a numbered memo (外币兑换水单): the house buys, or sells where it has
 * a rate for it. Raises `currency_not_taken`, `exchange_rate_missing`, `currency_not_sold`, `exchange_rate_changed`,
 * `exchange_too_small`, the refusals of the limits, and `account_below_zero` when the drawer cannot pay.
 */
export const exchangeCurrency = defineCommand({
  name: 'exchangeCurrency',
  journalName: 'currency_exchanged',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['fx_cash', 'fx_result'],
  documents: ['exchange_memo'],
  input: exchangeCurrencyInput,
  run: async (ctx, input) => {
    const currency = await requireTakenCurrency(ctx, input.currency)
    const exchange = await readExchange(ctx, input, currency)
    await requireGuestWithinLimits(ctx, exchange)
    const memo = await issueDocument(ctx, {
      body: memoBody(exchange, {
        approvedBy: await approverName(ctx),
        settles: null,
        takesBack: null,
      }),
      total: exchange.home,
      lines: await exchangeLines(ctx, exchange),
    })
    const { entryId } = await postEntry(ctx, exchangeMovements(ctx, exchange, memo.id))
    const exchangeId = await keepExchange(ctx, exchange, { memo, entryId })
    await bookExchangeResult(ctx, currency)
    return {
      exchangeId,
      documentId: memo.id,
      number: memo.number,
      amount: exchange.foreign.toString(),
      home: exchange.home.toString(),
    }
  },
})

const readExchange = async (
  ctx: CommandContext,
  input: Input,
  currency: ForeignCurrency,
): Promise<Exchange> => {
  const { direction, guest } = input
  const rates = await listRatesOn(ctx.tx, ctx.businessDate)
  const valid = rates.find((rate) => rate.currency === currency.code)
  if (!valid) throw paymentError('exchange_rate_missing', { currency: currency.code })
  const asked = rateFor(valid, direction)
  if (asked === undefined) throw paymentError('currency_not_sold', { currency: currency.code })
  const rate = requireTold(input, asked)
  const foreign = Money.of(input.amount, currency.code)
  const { cashRounding } = await readProperty(ctx.tx)
  const home = exchangedSum(foreign, rate, { currency: ctx.currency, cashRounding })
  if (home.isZero) throw paymentError('exchange_too_small', { currency: currency.code })
  return { direction, currency, foreign, rate, home, settled: Money.zero(ctx.currency), guest }
}

const requireGuestWithinLimits = async (ctx: CommandContext, { home, guest }: Exchange): Promise<void> => {
  const calendarDate = wallClock(ctx.at, ctx.timeZone).date
  const { idNumber } = guest
  await requireWithinLimits(ctx, {
    sum: home,
    before: await sumExchangedByGuest(ctx.tx, { idNumber, calendarDate }, ctx.currency),
  })
}
