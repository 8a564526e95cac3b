import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export interface ForeignCashSale {
  readonly slipNumber: string
  readonly foreign: Money
  /** What the bank paid. */
  readonly home: Money
}

/** What an office shift sold to the bank. */
export const listForeignCashSales = async (reader: Reader, shiftId: number): Promise<ForeignCashSale[]> => {
  const rows = await reader
    .selectFrom('foreign_cash_sale')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    slipNumber: row.slip_number,
    foreign: Money.fromMinor(row.foreign_minor, row.currency as Currency),
    home: Money.fromMinor(row.home_minor, row.home_currency as Currency),
  }))
}
