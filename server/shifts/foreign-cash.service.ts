import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listBalancesOf } from '@jiaoban/db/ledger/account.reads.ts'
import { listForeignCurrencies } from '@jiaoban/db/property/foreign-currency.reads.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { HandOverCount } from '@jiaoban/shared/shifts/count.schema.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { countTotal } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { ForeignCash } from '@jiaoban/shared/shifts/shift.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { drawerOf } from './custody.service.ts'

/** What a drawer holds of other currencies, those at zero left out. */
export const readForeignCash = async (reader: Reader, deskId: number, home: Currency): Promise<Money[]> =>
  (await listBalancesOf(reader, drawerOf(deskId))).filter(({ currency }) => currency !== home)

/** The currencies to count at a desk: those the house takes, and those it took while some are still there. */
export const listCurrenciesToCount = async (
  reader: Reader,
  deskId: number,
  home: Currency,
): Promise<Currency[]> => {
  const taken = (await listForeignCurrencies(reader)).filter(({ isActive }) => isActive)
  const held = await readForeignCash(reader, deskId, home)
  return [...new Set([...taken.map(({ code }) => code), ...held.map(({ currency }) => currency)])].sort()
}

/**
 * Reads what somebody counted of every other currency. Raises `count_incomplete`, `currency_not_taken`,
 * `denomination_unknown`.
 */
export const readForeignCount = async (
  ctx: CommandContext,
  deskId: number,
  counted: HandOverCount['foreign'],
): Promise<ForeignCash[]> => {
  const wanted = await listCurrenciesToCount(ctx.tx, deskId, ctx.currency)
  const stranger = counted.find(({ currency }) => !wanted.includes(currency))
  if (stranger) throw propertyError('currency_not_taken', { currency: stranger.currency })
  if (new Set(counted.map(({ currency }) => currency)).size !== wanted.length) {
    throw shiftError('count_incomplete', { what: 'currency' })
  }
  return counted.map(({ currency, denominations }) => ({
    currency,
    cash: countTotal(denominations, currency),
    denominations: denominations.map(({ value, quantity }) => ({
      value: Money.of(value, currency),
      quantity,
    })),
  }))
}
