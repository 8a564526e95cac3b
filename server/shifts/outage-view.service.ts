import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { listOutageSlips } from '@jiaoban/db/shifts/outage-slip.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { type Instant, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { readDrawerSince } from './outage-slip.service.ts'

/**
 * What a cashier needs to enter outage slips: the number the next one carries (null without a book), since when the drawer
 * is in the shift's hands (UTC), the date on the hotel's wall, and what was entered already. Null without a shift.
 */
export const readOutage = async (reader: Reader, staffId: number, now: Instant) => {
  const shift = await findDeskShiftOf(reader, staffId)
  if (!shift) return null
  const books = await listBooksOfDesk(reader, shift.deskId ?? 0)
  const inUse = books.find(
    ({ documentKind, nextPrinted }) => documentKind === 'outage_slip' && nextPrinted !== null,
  )
  return {
    next: inUse?.nextPrinted ?? null,
    wallDate: wallClock(now, (await readProperty(reader)).timeZone).date,
    drawerSince: await readDrawerSince(reader, shift.id),
    entered: await listOutageSlips(reader, shift.id),
  }
}
