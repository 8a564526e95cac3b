import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import { columnsOf, netOf, type PostingSum } from '../ledger/posting-sum.rules.ts'
import { recipes } from '../ledger/recipe.rules.ts'
import { denominationsOf } from '../property/denomination.rules.ts'
import { shiftError } from './shift.errors.ts'

/** One denomination and how many pieces of it; values are decimal strings. */
export interface Pieces {
  readonly value: string
  readonly quantity: number
}

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

/**
 * What the drawer should hold when it was counted: all that moved it until then, and the cures booked since.
 * Custody after the count (the drop, the float given) takes counted cash away and changes nothing here.
 */
export const cashExpected = (drawer: readonly PostingSum[], countSeq: number, currency: Currency): Money =>
  netOf(
    drawer.filter((sum) => sum.journalSeq < countSeq || recipes[sum.kind].family !== 'custody'),
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
