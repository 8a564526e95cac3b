import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type {
  ExchangeLimitCode,
  ExchangeRate,
  ForeignCurrency,
} from '@jiaoban/shared/property/foreign-currency.types.ts'
import type { Reader } from '../kernel/tx.ts'
import { toExchangeRate, toForeignCurrency } from './foreign-currency.table.ts'

/** The currencies the house takes beside its own, or took. */
export const listForeignCurrencies = async (reader: Reader): Promise<ForeignCurrency[]> =>
  (await reader.selectFrom('foreign_currency').selectAll().orderBy('code').execute()).map(toForeignCurrency)

export const findForeignCurrency = async (
  reader: Reader,
  code: Currency,
): Promise<ForeignCurrency | undefined> => {
  const row = await reader
    .selectFrom('foreign_currency')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && toForeignCurrency(row)
}

const ratesQuery = (reader: Reader) =>
  reader
    .selectFrom('exchange_rate')
    .innerJoin('foreign_currency', 'foreign_currency.id', 'exchange_rate.currency_id')
    .selectAll('exchange_rate')
    .select('foreign_currency.code')

/** The newest rates of every currency, the last set first: what is valid, what is to come, what was. */
export const listExchangeRates = async (reader: Reader, limit: number): Promise<ExchangeRate[]> =>
  (await ratesQuery(reader).orderBy('exchange_rate.id', 'desc').limit(limit).execute()).map(toExchangeRate)

/** The rates that are valid on a date, one a currency, the last set first. */
export const listRatesOn = async (reader: Reader, businessDate: string): Promise<ExchangeRate[]> => {
  const rates = await ratesQuery(reader)
    // One look into the index a currency; which rates were replaced since is not asked of each of them.
    .where(({ eb, selectFrom }) =>
      eb(
        'exchange_rate.id',
        '=',
        selectFrom('exchange_rate as valid')
          .whereRef('valid.currency_id', '=', 'foreign_currency.id')
          .where('valid.valid_from_date', '<=', businessDate)
          .orderBy('valid.valid_from_date', 'desc')
          .orderBy('valid.id', 'desc')
          .limit(1)
          .select('valid.id'),
      ),
    )
    .execute()
  return rates.toSorted((one, other) => other.id - one.id).map(toExchangeRate)
}

/** What may be exchanged; zero until the administrator sets it. */
export const readExchangeLimit = async (
  reader: Reader,
  code: ExchangeLimitCode,
  currency: Currency,
): Promise<Money> => {
  const row = await reader
    .selectFrom('exchange_limit')
    .where('code', '=', code)
    .select('amount_minor')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Money.fromMinor(row?.amount_minor ?? 0, currency)
}
