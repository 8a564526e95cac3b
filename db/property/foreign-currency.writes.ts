import type { ForeignCurrency } from '@jiaoban/shared/property/foreign-currency.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { ExchangeLimitTable, ExchangeRateTable } from './foreign-currency.table.ts'

export const insertForeignCurrency = async (tx: Tx, currency: ForeignCurrency): Promise<void> => {
  const { id, code, isActive } = currency
  await tx
    .insertInto('foreign_currency')
    .values({ id, code, is_active: isActive ? 1 : 0 })
    .execute()
}

export const updateForeignCurrency = async (tx: Tx, { id, isActive }: ForeignCurrency): Promise<void> => {
  await tx
    .updateTable('foreign_currency')
    .set({ is_active: isActive ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/** Sets a rate from a date on; what it was before stays known. */
export const insertExchangeRate = async (tx: Tx, row: Insertable<ExchangeRateTable>): Promise<void> => {
  await tx.insertInto('exchange_rate').values(row).execute()
}

/** Sets a limit from now on; what it was before stays known. */
export const insertExchangeLimit = async (tx: Tx, row: Insertable<ExchangeLimitTable>): Promise<void> => {
  await tx.insertInto('exchange_limit').values(row).execute()
}
