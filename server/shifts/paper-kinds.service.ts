import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { hasOutageSlips } from '@jiaoban/db/shifts/outage-slip.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { type PaperKind, paperKinds } from '@jiaoban/shared/shifts/shift.types.ts'

/** The kinds of papers a desk counts for finance: outage slips only where it has a book of them, or had one in this shift. */
export const listPaperKindsToCount = async (reader: Reader, deskId: number): Promise<PaperKind[]> => {
  const books = await listBooksOfDesk(reader, deskId)
  const isCounted =
    books.some(({ documentKind }) => documentKind === 'outage_slip') || (await hasWritten(reader, deskId))
  return paperKinds.filter((kind) => kind !== 'outage_slip' || isCounted)
}

const hasWritten = async (reader: Reader, deskId: number): Promise<boolean> => {
  const shift = (await listUnsealedDeskShifts(reader)).find((one) => one.deskId === deskId)
  return shift !== undefined && hasOutageSlips(reader, shift.id)
}
