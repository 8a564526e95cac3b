import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listPostingsOfShift, type Posting } from '@jiaoban/db/ledger/posting.reads.ts'
import { findShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { isCashHidden } from './live-report.service.ts'
import { findDocumentNumbers } from '@jiaoban/db/documents/document.reads.ts'

/**
 * The postings of a shift behind one line of an equation, for the reader who wants to see each. Cash is left
 * out while the shift's blind count is still to come. Raises `not_found`.
 */
export const drillDown = async (reader: Reader, shiftId: number, label: string) => {
  const shift = await findShift(reader, shiftId)
  if (!shift) throw kernelError('not_found', { what: 'shift' })
  const isHidden = await isCashHidden(reader, shift)
  const postings = (await listPostingsOfShift(reader, shiftId))
    .filter(filterOf(label))
    .filter((posting) => !isHidden || !touchesDrawer(posting))
  const numbers = await findDocumentNumbers(
    reader,
    postings.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])),
  )
  return postings.map((posting) => ({
    id: posting.id,
    seq: posting.journalSeq,
    kind: posting.kind,
    amount: posting.amount.toString(),
    debit: `${posting.debit.control}:${posting.debit.ownerId}`,
    credit: `${posting.credit.control}:${posting.credit.ownerId}`,
    documentId: posting.documentId,
    documentNumber: numbers.get(posting.documentId ?? 0) ?? null,
    isReversal: posting.reversesPostingId !== null,
  }))
}

const touchesDrawer = ({ debit, credit }: Posting): boolean =>
  debit.control === 'cash.drawer' || credit.control === 'cash.drawer'

/** What a label of an equation line speaks of; see EquationLine. */
const filterOf = (label: string): ((posting: Posting) => boolean) => {
  const [subject, first = '', second = ''] = label.split(':')
  const touches = (control: string, ownerId?: number) => (posting: Posting) =>
    [posting.debit, posting.credit].some(
      (side) => side.control === control && (ownerId === undefined || side.ownerId === ownerId),
    )
  switch (subject) {
    case 'drawer':
    case 'drawer_at_seal':
    case 'cash':
    case 'float':
      return touchesDrawer
    case 'account':
      return touches(first, Number(second))
    case 'ledger':
      return touches(first)
    case 'tender':
      return (posting) => touches('guest')(posting) && touches(first)(posting)
    case 'deposit':
      return ({ kind }) => kind === first
    case 'outstanding':
      return touches('deposits')
    case 'folio':
      return touches('guest', Number(first))
    case 'folio_lines':
      return touches('guest')
    case 'terminal':
      return ({ debit, credit }) =>
        [debit, credit].some((side) => side.control.startsWith('clearing.') && side.ownerId === Number(first))
    default:
      return () => false
  }
}
