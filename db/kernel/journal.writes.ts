import type { Selectable } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { CommandReceiptTable, JournalTable } from './journal.table.ts'
import type { Tx } from './tx.ts'

/**
 * Waits for the one row that orders every command of the hotel. A statement of its own: at READ COMMITTED
 * only the next statement sees what the command before has committed. On SQLite `begin immediate` holds the lock.
 */
export const lockHead = async (tx: Tx, dialect: Dialect): Promise<void> => {
  if (dialect === 'sqlite') return
  await tx.selectFrom('journal_head').select('id').where('id', '=', 1).forUpdate().executeTakeFirstOrThrow()
}

/** Appends the command's row and moves the head to it. */
export const appendJournal = async (tx: Tx, row: Selectable<JournalTable>, lastId: number): Promise<void> => {
  await tx.insertInto('journal').values(row).execute()
  await tx
    .updateTable('journal_head')
    .set({ seq: row.seq, hash: row.hash, last_id: lastId })
    .where('id', '=', 1)
    .execute()
}

export const insertReceipt = async (tx: Tx, row: Selectable<CommandReceiptTable>): Promise<void> => {
  await tx.insertInto('command_receipt').values(row).execute()
}

/** Erases the receipts written before an instant. Their ids stay in the journal and are refused as expired. */
export const eraseReceiptsBefore = async (tx: Tx, instant: string): Promise<void> => {
  await tx.deleteFrom('command_receipt').where('created_at', '<', instant).execute()
}
