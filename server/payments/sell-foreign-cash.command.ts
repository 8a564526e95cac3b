import { insertForeignCashSale } from '@jiaoban/db/shifts/foreign-cash-sale.writes.ts'
import { isBankSlipUsed } from '@jiaoban/db/shifts/safe.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { sellForeignCashInput } from '@jiaoban/shared/payments/exchange.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { requireForeignCurrency } from '../property/foreign-currency.service.ts'
import { bookExchangeResult, exchangeAccount } from './exchange-result.service.ts'

/**
 * The bank bought foreign cash of the safe, and paid what its slip says. With the last of a currency the result of
 * exchanging it is booked. Raises `currency_not_taken`, `bank_slip_used`, `account_below_zero`.
 */
export const sellForeignCash = defineCommand({
  name: 'sellForeignCash',
  journalName: 'foreign_cash_sold',
  shift: 'office',
  recipe: ['fx_sold', 'fx_result'],
  input: sellForeignCashInput,
  run: async (ctx, input) => {
    const currency = await requireForeignCurrency(ctx, input.currency)
    const { slipNumber } = input
    if (await isBankSlipUsed(ctx.tx, slipNumber)) throw shiftError('bank_slip_used', { slip: slipNumber })
    const foreign = Money.of(input.amount, currency.code)
    const home = Money.of(input.received, ctx.currency)
    const fx = exchangeAccount(currency)
    const { entryId } = await postEntry(ctx, [
      { kind: 'fx_sold', amount: foreign, debit: fx, credit: { control: 'cash.safe', ownerId: 0 } },
      { kind: 'fx_sold', amount: home, debit: { control: 'bank', ownerId: 0 }, credit: fx },
    ])
    const id = ctx.nextId()
    await insertForeignCashSale(ctx.tx, {
      id,
      slip_number: slipNumber,
      currency: foreign.currency,
      foreign_minor: foreign.toMinor(),
      home_minor: home.toMinor(),
      home_currency: home.currency,
      shift_id: ctx.shift.id,
      business_date: ctx.shift.businessDate,
      sold_by: ctx.actor.id,
      entry_id: entryId,
    })
    ctx.record({
      fact: 'foreign_cash_sale',
      saleId: id,
      slipNumber,
      currency: foreign.currency,
      foreignMinor: foreign.toMinor(),
      homeMinor: home.toMinor(),
      homeCurrency: home.currency,
      entryId,
    })
    await bookExchangeResult(ctx, currency)
    return { saleId: id, slipNumber, amount: foreign.toString(), received: home.toString() }
  },
})
