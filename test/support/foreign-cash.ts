import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { findForeignCurrency } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { setExchangeRate } from '@jiaoban/server/property/set-exchange-rate.command.ts'
import { setForeignCurrency } from '@jiaoban/server/property/set-foreign-currency.command.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { TestHotel } from './hotel.ts'

/** A guest who exchanges, and shows a passport. */
export const traveller = { name: 'John Smith', idKind: 'passport', idNumber: 'X1234567' } as const

/** The house takes dollars, which it also sells, and yen, which it only buys; up to 2,000.00 a cashier is alone. */
export const takeForeignCash = async ({ people: { admin, sunli } }: TestHotel): Promise<void> => {
  for (const currency of ['USD', 'JPY'] as const) {
    await admin.run(setForeignCurrency, { currency, isActive: true })
  }
  const validFromDate = '2026-03-01'
  await sunli.run(setExchangeRate, { currency: 'USD', buy: '7.10', sell: '7.25', validFromDate })
  await sunli.run(setExchangeRate, { currency: 'JPY', buy: '0.048312', sell: null, validFromDate })
  await admin.run(changeExchangeLimits, {
    limits: [
      { code: 'exchange', limit: '5000.00' },
      { code: 'guest_day', limit: '8000.00' },
      { code: 'alone', limit: '2000.00' },
    ],
  })
}

/** Debits less credits in a currency; `fx` is the pair of the foreign currency that is named last. */
export const balanceIn = async (
  { db, deskId }: TestHotel,
  [control, currency, owner]: readonly [Control, Currency, (string | number)?],
): Promise<string> => {
  const ownerId =
    control === 'fx'
      ? ((await findForeignCurrency(db.reader, String(owner) as Currency))?.id ?? 0)
      : typeof owner === 'string'
        ? deskId(owner)
        : (owner ?? 0)
  return (await readBalance(db.reader, { control, ownerId }, currency)).toString()
}
