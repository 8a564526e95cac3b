import { wordFor } from './error-sentences.ts'
import type { closings } from './zh/closings.ts'
import type { documents } from './zh/documents.ts'
import type { postings } from './zh/postings.ts'

/** The words a label is put into. A dictionary has them all. */
export interface LabelWords {
  readonly closings: typeof closings
  readonly documents: Pick<typeof documents, 'kinds'>
  readonly postings: Pick<typeof postings, 'kinds' | 'controls'>
}

/** What the house calls its terminals, books and keys, by id or code; whatever is not known keeps its number. */
export interface LabelNames {
  readonly terminals: Readonly<Record<string, string>>
  readonly books: Readonly<Record<string, string>>
  readonly keys: Readonly<Record<string, string>>
}

const nothingNamed: LabelNames = { terminals: {}, books: {}, keys: {} }

/** The label of an equation line in words: `terminal:12:sales` is "POS 12 sales". See EquationLine. */
export const sayLabel = (words: LabelWords, label: string, names: LabelNames = nothingNamed): string => {
  const [own = '', currency] = label.split('@')
  if (currency !== undefined) return `${sayLabel(words, own, names)} ${currency}`
  const { plain, ...say } = words.closings.labels
  if (Object.hasOwn(plain, label)) return wordFor(plain, label)
  const [subject = '', first = '', second = ''] = label.split(':')
  const control = wordFor(words.postings.controls, first)
  switch (subject) {
    case 'account':
      return say.account(control, second)
    case 'ledger':
      return control
    case 'tender': {
      if (first === 'deposits') return words.postings.kinds.deposit_applied
      const tender = first === 'cash.drawer' ? say.cash : control
      return second === 'out' ? say.refunded(tender) : say.received(tender)
    }
    case 'deposit':
      return wordFor(words.postings.kinds, first)
    case 'folio':
      return say.folio(first)
    case 'bag':
      return say.bag(first)
    case 'bill':
      return say.bill(first)
    case 'terminal': {
      const terminal = names.terminals[first] ?? say.terminal(first)
      return second === 'refunds' ? say.refunds(terminal) : say.sales(terminal)
    }
    case 'series':
      return say.used(wordFor(words.documents.kinds, first))
    case 'book': {
      const book = names.books[first] ?? say.book(first)
      return second === 'used' ? say.used(book) : say.seen(book)
    }
    case 'key':
      return (second === 'held' ? say.keyHeld : say.key)(names.keys[first] ?? first)
    case 'paper':
      return wordFor(say.papers, first)
    default:
      return label
  }
}
