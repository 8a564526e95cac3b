import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { OverShortTable, PaperDeclarationTable } from './shift.table.ts'

/** A difference as booked: whose debt or whose surplus, found where, approved by whom. */
export const insertOverShort = async (tx: Tx, row: Insertable<OverShortTable>): Promise<void> => {
  await tx.insertInto('over_short').values(row).execute()
}

/** A paper that is missing from the pack, declared by the cashier and approved. */
export const insertPaperDeclaration = async (
  tx: Tx,
  row: Insertable<PaperDeclarationTable>,
): Promise<void> => {
  await tx.insertInto('paper_declaration').values(row).execute()
}
