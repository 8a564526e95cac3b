import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { HouseKeyTable, KeyMoveTable } from './house-key.table.ts'

/** As many rows as one statement surely takes. */
const rowsAtOnce = 200

/** Writes keys with the place they come to. */
export const insertHouseKeys = async (tx: Tx, keys: readonly Insertable<HouseKeyTable>[]): Promise<void> => {
  for (let at = 0; at < keys.length; at += rowsAtOnce) {
    await tx
      .insertInto('house_key')
      .values(keys.slice(at, at + rowsAtOnce))
      .execute()
  }
}

/** Writes the next move of a key; refused by constraint when it does not fit the one before. */
export const insertKeyMove = async (tx: Tx, move: Insertable<KeyMoveTable>): Promise<void> => {
  await tx.insertInto('key_move').values(move).execute()
}
