import { countPrints, findDocument } from '@jiaoban/db/documents/document.reads.ts'
import { insertPrint } from '@jiaoban/db/documents/document.writes.ts'
import { lockHead } from '@jiaoban/db/kernel/journal.writes.ts'
import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'

/**
 * Writes down that a copy of a document was printed, and which one it is: 1 is the original. Not a command,
 * as it moves nothing; of two at once one waits for the other. Raises `document_not_found`.
 */
export const recordPrint = (
  db: HotelDatabase,
  print: { documentId: number; staffId: number; at: string },
): Promise<{ copyNumber: number }> =>
  db.writer.transaction().execute(async (tx) => {
    await lockHead(tx, db.dialect)
    if (!(await findDocument(tx, print.documentId))) throw documentError('document_not_found')
    const copyNumber = (await countPrints(tx, print.documentId)) + 1
    await insertPrint(tx, {
      document_id: print.documentId,
      copy_number: copyNumber,
      printed_at: print.at,
      printed_by: print.staffId,
    })
    return { copyNumber }
  })
