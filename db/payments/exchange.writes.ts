import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { CurrencyExchangeGuestTable, CurrencyExchangeTable } from './exchange.table.ts'

/** Keeps an exchange, and beside it, where it can be blanked, who made it. */
export const insertExchange = async (
  tx: Tx,
  row: Insertable<CurrencyExchangeTable>,
  guest: Omit<Insertable<CurrencyExchangeGuestTable>, 'exchange_id'>,
): Promise<void> => {
  await tx.insertInto('currency_exchange').values(row).execute()
  await tx
    .insertInto('currency_exchange_guest')
    .values({ ...guest, exchange_id: row.id })
    .execute()
}
