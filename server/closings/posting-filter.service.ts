import { type DocumentBehind, listEntriesOfCode } from '@jiaoban/db/closings/drill.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { Posting } from '@jiaoban/db/ledger/posting.reads.ts'
import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { recipes, settlesFolio } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { foreignCashCode } from '@jiaoban/shared/payments/tender.rules.ts'

export type PostingFilter = (posting: Posting) => boolean

/** What a label is looked up in. */
export interface DrillSource {
  readonly reader: Reader
  readonly shiftId: number
  /** The journal row that opened the shift: its float came with it. */
  readonly openedSeq: number
  readonly documents: readonly DocumentBehind[]
}

const nothing: PostingFilter = () => false

/** The postings a label speaks of: one of an equation line (see EquationLine), or of a figure of the report. */
export const filterOf = async (source: DrillSource, label: string): Promise<PostingFilter> => {
  const [subject = '', first = '', second = ''] = label.split(':')
  switch (subject) {
    case 'charge': {
      const entries = await listEntriesOfCode(source.reader, source.shiftId, first)
      return ({ entryId }) => entries.has(entryId)
    }
    case 'method': {
      if (first === foreignCashCode) {
        const kind = second === 'payment' ? 'fx_settled' : second
        return (posting) => posting.kind === kind && touches(posting, 'fx')
      }
      const method = (await listPaymentMethods(source.reader)).find(({ code }) => code === first)
      return method ? (posting) => posting.kind === second && touches(posting, method.control) : nothing
    }
    default:
      return documentFilter(source, subject, first) ?? ledgerFilter(source, subject, first, second)
  }
}

/** Numbers, papers and bills: the postings that stand on those documents. */
const documentFilter = (
  { documents }: DrillSource,
  subject: string,
  first: string,
): PostingFilter | undefined => {
  const on = (isWanted: (document: DocumentBehind) => boolean): PostingFilter => {
    const ids = new Set(documents.filter(isWanted).map(({ id }) => id))
    return ({ documentId }) => documentId !== null && ids.has(documentId)
  }
  switch (subject) {
    case 'bill':
      return on(({ number }) => number === first)
    case 'series':
      return on(({ kind, bookId }) => kind === first && bookId === null)
    case 'book':
      return on(({ bookId }) => bookId === Number(first))
    case 'paper':
      return first === 'redeemed_slip'
        ? ({ kind }) => kind === 'deposit_applied' || kind === 'deposit_refunded'
        : on(({ kind }) => kind === first)
    default:
      return undefined
  }
}

/** Accounts and kinds of posting. */
const ledgerFilter = (
  { openedSeq }: DrillSource,
  subject: string,
  first: string,
  second: string,
): PostingFilter => {
  switch (subject) {
    case 'drawer':
    case 'drawer_at_seal':
      return (posting) => touches(posting, 'cash.drawer')
    case 'cash':
      return (posting) => isColumn(posting, 'cash.drawer', first === 'in' ? 'debit' : 'credit')
    case 'guest_cash':
      return (posting) =>
        isOfGuest(posting) && touches(posting, 'cash.drawer') && isRefund(posting) === (first === 'out')
    case 'cash_other':
      return (posting) =>
        isOther(posting) && isColumn(posting, 'cash.drawer', first === 'in' ? 'debit' : 'credit')
    case 'family':
      return ({ kind }) => recipes[kind].family === first
    case 'float':
      return ({ kind, journalSeq }) =>
        kind === 'handover_accepted' || (kind === 'float_issued' && journalSeq === openedSeq)
    case 'change':
      return ({ kind, journalSeq }) =>
        (kind === 'float_issued' || kind === 'float_returned') && journalSeq !== openedSeq
    case 'account':
      return (posting) => touches(posting, first, Number(second))
    case 'ledger':
      return (posting) => touches(posting, first)
    case 'tender':
      return (posting) =>
        settlesFolio(posting.kind) &&
        touches(posting, first) &&
        isColumn(posting, 'guest', second === 'out' ? 'debit' : 'credit')
    case 'tenders':
      return (posting) => touches(posting, 'cash.drawer') || touches(posting, 'clearing.')
    case 'deposit':
    case 'kind':
      return ({ kind }) => kind === first
    case 'outstanding':
      return (posting) => touches(posting, 'deposits')
    case 'folio':
      return (posting) => touches(posting, 'guest', Number(first))
    case 'folio_lines':
      return (posting) => touches(posting, 'guest')
    case 'terminal':
      return (posting) =>
        isColumn(posting, 'clearing.', second === 'refunds' ? 'credit' : 'debit', Number(first))
    default:
      return nothing
  }
}

/** Neither a guest's account, the house's own money, nor a difference: as the report has it. */
const isOther = ({ kind }: Posting): boolean =>
  !['settlement', 'deposit', 'custody', 'difference'].includes(recipes[kind].family)

const isRefund = ({ kind }: Posting): boolean => kind === 'refund' || kind === 'deposit_refunded'

/** Money a guest gave or got back; the rest is moved or booked among the staff. */
export const isOfGuest = ({ kind }: Posting): boolean =>
  recipes[kind].family === 'settlement' || recipes[kind].family === 'deposit'

/** Whether a side is of the control; one that ends in a dot means all that begin with it. */
const isOf = (side: Posting['debit'], control: string, ownerId?: number): boolean =>
  (control.endsWith('.') ? side.control.startsWith(control) : side.control === control) &&
  (ownerId === undefined || side.ownerId === ownerId)

export const touches = (posting: Posting, control: string, ownerId?: number): boolean =>
  isOf(posting.debit, control, ownerId) || isOf(posting.credit, control, ownerId)

/** Whether a posting counts in a column of an account; a reversal counts in the one it reverses. */
const isColumn = (
  posting: Posting,
  control: string,
  column: 'debit' | 'credit',
  ownerId?: number,
): boolean => {
  const isReversal = posting.reversesPostingId !== null
  const side = (column === 'debit') === isReversal ? posting.credit : posting.debit
  return isOf(side, control, ownerId)
}
