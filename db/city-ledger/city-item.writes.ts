import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { CityAllocationTable, CityItemTable } from './city-ledger.table.ts'

export const insertCityItem = async (tx: Tx, row: Insertable<CityItemTable>): Promise<void> => {
  await tx.insertInto('city_item').values(row).execute()
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
