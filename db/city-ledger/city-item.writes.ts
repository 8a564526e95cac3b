import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { CityAllocationTable, CityItemTable } from './city-ledger.table.ts'

export const insertCityItem = async (tx: Tx, row: Insertable<CityItemTable>): Promise<void> => {
  await tx.insertInto('city_item').values(row).execute()
  await tx.insertInto('open_city_item').values({ item_id: row.id, company_id: row.company_id }).execute()
}

/** Nothing is left of these items: they leave what is asked of the company. */
export const closeCityItems = async (tx: Tx, itemIds: readonly number[]): Promise<void> => {
  if (itemIds.length === 0) return
  await tx
    .deleteFrom('open_city_item')
    .where('item_id', 'in', [...itemIds])
    .execute()
}

export const insertCityAllocations = async (
  tx: Tx,
  rows: readonly Insertable<CityAllocationTable>[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('city_allocation')
    .values([...rows])
    .execute()
}
