import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import { columnsOf, netOf, type PostingSum } from '../ledger/posting-sum.rules.ts'
import { recipes } from '../ledger/recipe.rules.ts'
import { denominationsOf } from '../property/denomination.rules.ts'
import { shiftError } from './shift.errors.ts'
import type { CashierShift, ShiftCount } from './shift.types.ts'

/** One denomination and how many pieces of it; values are decimal strings. */
export interface Pieces {
  readonly value: string
  readonly quantity: number
}

/** The first that stands in a list twice. */
export const repeated = <T>(list: readonly T[]): T | undefined =>
  list.find((one, index) => list.indexOf(one) !== index)

/** Denominations × quantities. Raises `denomination_unknown` for a note that is not of the currency. */
export const countTotal = (pieces: readonly Pieces[], currency: Currency): Money => {
  const known = new Set(denominationsOf(currency))
  return Money.sum(
    pieces.map(({ value, quantity }) => {
      const note = Money.of(value, currency)
      if (!known.has(note.toString())) throw shiftError('denomination_unknown', { value })
      return note.times(quantity)
    }),
    currency,
  )
}

/** What was counted of a currency; one that was not counted was not there. */
export const countedCash = (count: Pick<ShiftCount, 'cash' | 'foreign'>, currency: Currency): Money =>
  count.cash.currency === currency
    ? count.cash
    : (count.foreign.find((one) => one.currency === currency)?.cash ?? Money.zero(currency))

/** Counted less expected: positive is over, negative is short. Source: style.md, Words. */
export const overShort = (counted: Money, expected: Money): Money => counted.minus(expected)

/** Takings above the fixed float, which go into a bag; zero when the drawer is at or below its float. */
export const takingsAbove = (floatAmount: Money, drawer: Money): Money =>
  drawer.minus(floatAmount).max(Money.zero(drawer.currency))

/** What a drawer below its float owes: handed over as it is, topped up from the safe later. */
export const dueBack = (floatAmount: Money, drawer: Money): Money => takingsAbove(drawer, floatAmount)

/** `20260301-FO1-2`: the business date, the desk (or OFFICE), and the how-manieth shift of the day there. */
export const shiftNumber = (businessDate: string, deskCode: string, ordinal: number): string =>
  `${businessDate.replaceAll('-', '')}-${deskCode}-${ordinal}`

/** What opened the shift or closed it in its own command; everything else of custody came in between. */
const isBetween = (
  { journalSeq }: PostingSum,
  shift: Pick<CashierShift, 'openedSeq' | 'sealedSeq'>,
): boolean => journalSeq !== shift.openedSeq && journalSeq !== shift.sealedSeq

/**
 * Change and top-ups that a running shift fetched from the safe, less what it brought back there. The float it
 * opened with and the float it ended with are not among them.
 */
export const changeFetched = (
  drawer: readonly PostingSum[],
  shift: Pick<CashierShift, 'openedSeq' | 'sealedSeq' | 'floatAmount'>,
): Money =>
  netOf(
    drawer.filter(
      (sum) => (sum.kind === 'float_issued' || sum.kind === 'float_returned') && isBetween(sum, shift),
    ),
    shift.floatAmount.currency,
  )

/** Before it was counted: earlier, or a float on its way that the counting lead took back into the drawer first. */
const isBeforeCount = ({ kind, journalSeq }: PostingSum, countSeq: number): boolean =>
  journalSeq < countSeq || (journalSeq === countSeq && kind === 'handover_returned')

/**
 * What the drawer should hold when it was counted: all that moved it until then, and the cures booked since.
 * Custody after the count (the drop, the float given) takes counted cash away and changes nothing here.
 */
export const cashExpected = (drawer: readonly PostingSum[], countSeq: number, currency: Currency): Money =>
  netOf(
    drawer.filter((sum) => isBeforeCount(sum, countSeq) || recipes[sum.kind].family !== 'custody'),
    currency,
  )

/** Sales and refunds a terminal should show, booked differences on the side they were found on. */
export const terminalExpected = (
  terminal: readonly PostingSum[],
  carriedIn: { sales: Money; refunds: Money },
): { sales: Money; refunds: Money } => {
  const { currency } = carriedIn.sales
  const ordinary = columnsOf(
    terminal.filter((sum) => recipes[sum.kind].family !== 'difference'),
    currency,
  )
  const booked = (kind: PostingSum['kind']) =>
    Money.sum(
      terminal.filter((sum) => sum.kind === kind).map((sum) => sum.amount),
      currency,
    )
  return {
    sales: carriedIn.sales
      .plus(ordinary.debits)
      .plus(booked('terminal_sales_over'))
      .minus(booked('terminal_sales_short')),
    refunds: carriedIn.refunds
      .plus(ordinary.credits)
      .plus(booked('terminal_refunds_short'))
      .minus(booked('terminal_refunds_over')),
  }
}
