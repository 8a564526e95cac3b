import { listDocumentsBehind, mapRoomsOfFolios } from '@jiaoban/db/closings/drill.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listPostingsOfShift, type Posting } from '@jiaoban/db/ledger/posting.reads.ts'
import { findShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { recipes } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { isCashHidden } from './live-report.service.ts'
import { filterOf, isOfGuest, touches } from './posting-filter.service.ts'

/**
 * The postings of a shift behind one line of an equation or one figure of its report, for the reader who
 * wants to see each. While a shift counts blind, what guests paid in cash is left out. Raises `not_found`.
 */
export const drillDown = async (reader: Reader, shiftId: number, label: string) => {
  const shift = await findShift(reader, shiftId)
  if (!shift) throw kernelError('not_found', { what: 'shift' })
  const documents = await listDocumentsBehind(reader, shiftId)
  const rooms = await mapRoomsOfFolios(reader, shiftId)
  const [own = '', currency] = label.split('@')
  const isBehind = await filterOf({ reader, shiftId, openedSeq: shift.openedSeq, documents }, own)
  const wanted = currency ?? (acrossCurrencies.test(own) ? undefined : shift.floatAmount.currency)
  const isWanted = (posting: Posting) =>
    isBehind(posting) && (wanted === undefined || posting.amount.currency === wanted)
  const isHidden = await isCashHidden(reader, shift)
  const behind = new Map(documents.map((document) => [document.id, document]))
  return (await listPostingsOfShift(reader, shiftId))
    .filter((posting) => isWanted(posting) && !(isHidden && isGuestCash(posting)))
    .map((posting) => {
      const document = behind.get(posting.documentId ?? 0)
      return {
        id: posting.id,
        seq: posting.journalSeq,
        kind: posting.kind,
        amount: posting.amount.toString(),
        currency: posting.amount.currency,
        debit: `${posting.debit.control}:${posting.debit.ownerId}`,
        credit: `${posting.credit.control}:${posting.credit.ownerId}`,
        documentId: posting.documentId,
        documentKind: document?.kind ?? null,
        documentNumber: document?.number ?? null,
        roomNumber: document?.roomNumber ?? rooms.get(folioOf(posting)) ?? null,
        isReversal: posting.reversesPostingId !== null,
      }
    })
}

/** Labels of papers and kinds: theirs are postings of any currency. */
const acrossCurrencies = /^(series|book|paper|bill|kind|family):/

const isGuestCash = (posting: Posting): boolean =>
  touches(posting, 'cash.drawer') && (isOfGuest(posting) || recipes[posting.kind].family === 'exchange')

/** The folio a posting moved; 0 for none. */
const folioOf = ({ debit, credit }: Posting): number =>
  debit.control === 'guest' ? debit.ownerId : credit.control === 'guest' ? credit.ownerId : 0
