import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { ChangeExchangePieceTable, ChangeExchangeTable } from './drawer.table.ts'

/** Keeps which notes and coins left the drawer and which came for them. */
export const insertChangeExchange = async (
  tx: Tx,
  row: Insertable<ChangeExchangeTable>,
  pieces: readonly Omit<Insertable<ChangeExchangePieceTable>, 'exchange_id'>[],
): Promise<void> => {
  await tx.insertInto('change_exchange').values(row).execute()
  await tx
    .insertInto('change_exchange_piece')
    .values(pieces.map((piece) => ({ ...piece, exchange_id: row.id })))
    .execute()
}
