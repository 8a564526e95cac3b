import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { lockHead } from '@jiaoban/db/kernel/journal.writes.ts'
import { findNightPack, listPackPrints } from '@jiaoban/db/night-audit/night-audit.reads.ts'
import { insertPackPrint } from '@jiaoban/db/night-audit/night-audit.writes.ts'
import type { BusinessDate, Instant } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'

/**
 * Writes down that a copy of a night's pack was printed, by whom and when, and which one it is: 1 is the original. Not a
 * command, as it moves nothing; of two at once one waits for the other. Raises `not_found`.
 */
export const recordPackPrint = (
  db: HotelDatabase,
  print: { readonly businessDate: BusinessDate; readonly staffId: number; readonly at: Instant },
): Promise<{ copyNumber: number }> =>
  db.writer.transaction().execute(async (tx) => {
    await lockHead(tx, db.dialect)
    if (!(await findNightPack(tx, print.businessDate)))
      throw kernelError('not_found', { what: 'night_audit' })
    const copyNumber = (await listPackPrints(tx, [print.businessDate])).length + 1
    await insertPackPrint(tx, {
      businessDate: print.businessDate,
      copyNumber,
      printedAt: print.at,
      printedBy: print.staffId,
    })
    return { copyNumber }
  })
