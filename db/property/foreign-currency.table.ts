import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { rateText } from '@jiaoban/shared/property/exchange-rate.rules.ts'
import type { ExchangeRate, ForeignCurrency } from '@jiaoban/shared/property/foreign-currency.types.ts'
import type { Selectable } from 'kysely'
import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface ExchangeRateTable {
  id: Fixed<number>
  currency_id: Fixed<number>
  buy_millionths: Fixed<number>
  sell_millionths: Fixed<number | null>
  valid_from_date: Fixed<string>
  set_by: Fixed<number>
}

/** What may be exchanged; the newest row of a code counts. */
export interface ExchangeLimitTable {
  id: Fixed<number>
  code: Fixed<string>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  set_by: Fixed<number>
}

export interface ForeignCurrencyTable {
  id: number
  code: string
  is_active: Flag
}

export const toForeignCurrency = (row: Selectable<ForeignCurrencyTable>): ForeignCurrency => ({
  id: row.id,
  code: row.code as Currency,
  isActive: row.is_active === 1,
})

export const toExchangeRate = (row: Selectable<ExchangeRateTable> & { code: string }): ExchangeRate => ({
  id: row.id,
  currency: row.code as Currency,
  buy: rateText(row.buy_millionths),
  sell: row.sell_millionths === null ? null : rateText(row.sell_millionths),
  validFromDate: row.valid_from_date,
})
