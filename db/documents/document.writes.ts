import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type {
  DocumentLineTable,
  DocumentPrintTable,
  DocumentSnapshotTable,
  DocumentTable,
  VoidedNumberTable,
} from './document.table.ts'

/** Writes a document with its frozen lines and the snapshot that a retention rule may blank. */
export const insertDocument = async (
  tx: Tx,
  document: Insertable<DocumentTable>,
  lines: readonly Insertable<DocumentLineTable>[],
  snapshot: Insertable<DocumentSnapshotTable>,
): Promise<void> => {
  await tx.insertInto('document').values(document).execute()
  if (lines.length > 0)
    await tx
      .insertInto('document_line')
      .values([...lines])
      .execute()
  await tx.insertInto('document_snapshot').values(snapshot).execute()
}

/** One row a printed copy. Not a command: it moves nothing. */
export const insertPrint = async (tx: Tx, print: Insertable<DocumentPrintTable>): Promise<void> => {
  await tx.insertInto('document_print').values(print).execute()
}

export const insertVoidedNumber = async (tx: Tx, row: Insertable<VoidedNumberTable>): Promise<void> => {
  await tx.insertInto('voided_number').values(row).execute()
}
