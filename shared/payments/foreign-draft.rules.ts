import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import { type CashRounding, roundCash } from '../property/cash-rounding.rules.ts'
import { exchangedSum } from './exchange.rules.ts'
import type { ReadTender } from './tender-draft.rules.ts'
import { changeDue } from './tender.rules.ts'
import { amountIn } from './typed-amount.rules.ts'

/** Foreign cash as a way to pay: by which method it comes, at which rate, and the smallest cash it is valued in. */
export interface ForeignMethod {
  readonly methodCode: string
  readonly currency: Currency
  readonly rate: string
  readonly smallest: CashRounding
}

/** What was put on the counter, in the hotel's cash; undefined for a text that is no amount, or nothing. */
const worthOf = (given: string, foreign: ForeignMethod, home: Currency): Money | undefined => {
  const cash = amountIn(given, foreign.currency)
  if (cash === undefined || cash.isZero) return undefined
  return exchangedSum(cash, foreign.rate, { currency: home, cashRounding: foreign.smallest })
}

interface ForeignRow {
  readonly given: string
  readonly foreign: ForeignMethod
  /** What of the amount is rounded like cash, where it is. */
  readonly roundTo: CashRounding
}

/** What a row pays whose amount nobody typed: all that is left, or as much of it as the cash comes to. */
export const proposedForeign = (left: Money, { given, foreign, roundTo }: ForeignRow): Money => {
  const worth = worthOf(given, foreign, left.currency)
  return worth?.isLessThan(roundCash(left, roundTo)) ? worth : left
}

/** A row of foreign cash by the rules of the server: its worth, its change, what is still wrong with it. */
export const readForeignDraft = (
  amount: Money,
  { given, foreign, roundTo }: ForeignRow,
): Pick<ReadTender, 'change' | 'rounding' | 'worth' | 'problem'> => {
  const due = roundCash(amount, roundTo)
  const none = amount.minus(amount)
  const plain = { change: none, rounding: due.minus(amount) }
  if (given === '') return { ...plain, problem: 'given_missing' }
  const worth = worthOf(given, foreign, amount.currency)
  if (worth === undefined) return { ...plain, problem: 'tendered_invalid' }
  if (worth.isLessThan(due)) return { ...plain, worth, problem: 'tendered_too_little' }
  return { ...plain, worth, change: changeDue(due, worth), problem: null }
}
