import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { findForeignCurrency } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { setExchangeRate } from '@jiaoban/server/property/set-exchange-rate.command.ts'
import { setForeignCurrency } from '@jiaoban/server/property/set-foreign-currency.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import { honestCount } from './honest-count.ts'
import type { TestHotel } from './hotel.ts'
import { runSql } from './raw-sql.ts'

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

/** `amount` of the hotel's currency, paid with `given` dollars at the rate of the day. */
export const dollars = (given: string, amount: string, rate = '7.10') => ({
  methodCode: 'cash',
  amount,
  foreign: { currency: 'USD' as const, given, rate },
})

/** What stands of dollars: `drawer 890.00 and 100.00 USD, fx -100.00 USD for 710.00`. */
export const sayDollars = async (hotel: TestHotel): Promise<string> => {
  const of = (control: Control, currency: Currency) =>
    balanceIn(hotel, [control, currency, control === 'fx' ? 'USD' : 'FO1'])
  return `drawer ${await of('cash.drawer', 'CNY')} and ${await of('cash.drawer', 'USD')} USD, fx ${await of('fx', 'USD')} USD for ${await of('fx', 'CNY')}`
}

/** `fx_cash USD 10000 cash.drawer / fx`, a posting of the last command each. */
export const sayPostings = async ({ db }: TestHotel): Promise<string[]> => {
  const rows = await runSql(
    db,
    `select kind, currency, amount_minor, debit_control, credit_control from posting
     where journal_seq = (select max(seq) from journal) order by id`,
  )
  return rows.map((row) => {
    const [kind, currency, amount, debit, credit] = Object.values(row).map(String)
    return `${kind} ${currency} ${amount} ${debit} / ${credit}`
  })
}

/** Li Na counts honestly, drops what she took, and ends the shift: sealed only if every equation holds. */
export const sealDollars = async (
  hotel: TestHotel,
  dropped: { readonly usd: string; readonly cny?: string },
): Promise<SealedShiftReport> => {
  const { lina, zhaomin, zhouhao } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  const bag = { bagNumber: 'BAG-USD', amount: dropped.usd, currency: 'USD' } as const
  await lina.run(dropCash, bag, { approver: zhaomin })
  if (dropped.cny !== undefined) {
    await lina.run(dropCash, { bagNumber: 'BAG-CNY', amount: dropped.cny }, { approver: zhaomin })
  }
  const { closingId } = await lina.run(endShift, {}, { approver: zhouhao })
  const [row] = await runSql(hotel.db, `select content from closing where id = ${closingId}`)
  return JSON.parse((row as { content: string }).content) as SealedShiftReport
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
