import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  listExchangeRates,
  listForeignCurrencies,
  readExchangeLimit,
} from '@jiaoban/db/property/foreign-currency.reads.ts'
import { readCurrency } from '@jiaoban/db/property/property.reads.ts'
import { exchangeLimitCodes } from '@jiaoban/shared/property/foreign-currency.types.ts'

const ratesShown = 100

/** Everything a house has set about foreign cash; the rates newest first. */
export const readForeignSettings = async (reader: Reader) => {
  const home = await readCurrency(reader)
  const limits = []
  for (const code of exchangeLimitCodes) {
    limits.push({ code, limit: (await readExchangeLimit(reader, code, home)).toString() })
  }
  return {
    home,
    currencies: (await listForeignCurrencies(reader)).map(({ code, isActive }) => ({
      currency: code,
      isActive,
    })),
    rates: await listExchangeRates(reader, ratesShown),
    limits,
  }
}
