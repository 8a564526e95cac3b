import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import type { HandOverCount, OpeningCount } from '@jiaoban/shared/shifts/count.schema.ts'
import type { Quantities } from '../ui/denomination-total.ts'
import type { CountForm } from './shift.api.ts'

/** What somebody is counting, field by field; empty until it was typed. */
export interface CountDraft {
  readonly pieces: Quantities
  /** The same of every other currency, by its letters. */
  readonly foreign?: Readonly<Record<string, Quantities>>
  /** The next number seen on each book, by book id. */
  readonly numbers: Readonly<Record<string, string>>
  readonly keys: Readonly<Record<string, string>>
  readonly sales: Readonly<Record<string, string>>
  readonly refunds: Readonly<Record<string, string>>
  readonly papers: Readonly<Record<string, string>>
}

export const emptyDraft: CountDraft = {
  pieces: {},
  numbers: {},
  keys: {},
  sales: {},
  refunds: {},
  papers: {},
}

export const toOpeningCount = (form: CountForm, draft: CountDraft): OpeningCount => ({
  denominations: countedPieces(draft.pieces),
  numbers: form.books.map(({ bookId }) => ({ bookId, nextNumber: draft.numbers[bookId] ?? '' })),
  keys: form.keys.map(({ keyCode }) => ({ keyCode, quantity: pieces(draft.keys[keyCode]) })),
})

const countedPieces = (quantities: Quantities) =>
  Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([value, quantity]) => ({ value, quantity }))

/** A terminal, a kind of paper or a currency nobody touched counts as none. */
export const toHandOverCount = (form: CountForm, draft: CountDraft): HandOverCount => ({
  ...toOpeningCount(form, draft),
  foreign: form.foreign.map(({ currency }) => ({
    currency,
    denominations: countedPieces(draft.foreign?.[currency] ?? {}),
  })),
  terminals: form.terminals.map(({ terminalId }) => ({
    terminalId,
    sales: draft.sales[terminalId] || '0.00',
    refunds: draft.refunds[terminalId] || '0.00',
  })),
  papers: form.paperKinds.map((kind) => ({ kind, quantity: pieces(draft.papers[kind]) })),
})

const pieces = (typed: string | undefined): number => Number.parseInt(typed || '0', 10)

/** What is still to be counted of cash, in a sentence; null when it is in. */
export const cashProblem = (draft: CountDraft, { shifts }: Dictionary): string | null =>
  Object.values(draft.pieces).some((quantity) => quantity > 0) ? null : shifts.count.cashMissing

/** What is still to be read of books and keys. */
export const paperProblem = (form: CountForm, draft: CountDraft, { shifts }: Dictionary): string | null => {
  if (form.books.some(({ bookId }) => (draft.numbers[bookId] ?? '') === ''))
    return shifts.count.numbersMissing
  if (form.keys.some(({ keyCode }) => (draft.keys[keyCode] ?? '') === '')) return shifts.count.keysMissing
  return null
}

/** A terminal total that is no amount. */
export const terminalProblem = (draft: CountDraft, { shifts }: Dictionary): string | null =>
  [...Object.values(draft.sales), ...Object.values(draft.refunds)].some(
    (amount) => amount !== '' && !/^\d{1,9}(\.\d{1,2})?$/.test(amount),
  )
    ? shifts.count.amountsWrong
    : null
