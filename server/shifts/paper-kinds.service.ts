import { hasDocumentsOfKind } from '@jiaoban/db/documents/document.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readCurrency } from '@jiaoban/db/property/property.reads.ts'
import { hasOutageSlips } from '@jiaoban/db/shifts/outage-slip.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { kindsToCount } from '@jiaoban/shared/shifts/paper-kinds.rules.ts'
import type { CashierShift, PaperKind } from '@jiaoban/shared/shifts/shift.types.ts'
import { findCarriedIn } from './difference.service.ts'
import { listCurrenciesToCount } from './foreign-cash.service.ts'

/** The kinds of papers a desk counts for finance; which of the rarer ones, `kindsToCount` says. */
export const listPaperKindsToCount = async (reader: Reader, deskId: number): Promise<PaperKind[]> => {
  const books = await listBooksOfDesk(reader, deskId)
  const shift = (await listUnsealedDeskShifts(reader)).find((one) => one.deskId === deskId)
  const currencies = await listCurrenciesToCount(reader, deskId, await readCurrency(reader))
  return kindsToCount({
    hasOutageSlips:
      books.some(({ documentKind }) => documentKind === 'outage_slip') ||
      (shift !== undefined && (await hasOutageSlips(reader, shift.id))),
    dealsInForeignCash: currencies.length > 0 || (shift !== undefined && (await hasMemos(reader, shift))),
  })
}

/** Memos from before the house took its last currency off the list: made in this shift, or carried into it. */
const hasMemos = async (reader: Reader, shift: CashierShift): Promise<boolean> => {
  if (await hasDocumentsOfKind(reader, shift.id, 'exchange_memo')) return true
  const carried = await findCarriedIn(reader, shift)
  return carried?.papers.some(({ kind, quantity }) => kind === 'exchange_memo' && quantity > 0) ?? false
}
