import type { Currency } from '../kernel/currency.ts'
import { kernelError } from '../kernel/kernel.errors.ts'
import { Money } from '../kernel/money.ts'
import { shiftError } from './shift.errors.ts'
import { countTotal, type Pieces } from './shift.rules.ts'

/**
 * What the counted pieces come to, where something must move. Raises `denomination_unknown`, and
 * `input_invalid` for pieces that come to nothing.
 */
export const paymentAmount = (pieces: readonly Pieces[], currency: Currency): Money => {
  const total = countTotal(pieces, currency)
  if (total.isZero) {
    throw kernelError('input_invalid', { field: 'denominations', problem: 'amount_not_positive' })
  }
  return total
}

/**
 * Small-change exchange (零钱兑换): as much comes in as goes out, only in other pieces. Returns the sum. Raises
 * `change_differs`, and what `paymentAmount` raises. Source: ledger.md, section 1.
 */
export const exchangedAmount = (
  given: readonly Pieces[],
  received: readonly Pieces[],
  currency: Currency,
): Money => {
  const out = paymentAmount(given, currency)
  const back = countTotal(received, currency)
  if (!out.equals(back)) {
    throw shiftError('change_differs', { given: out.toString(), received: back.toString() })
  }
  return out
}

/** One row a denomination, however often it was typed: `100` and `100.00` are the same note. */
export const mergePieces = (pieces: readonly Pieces[], currency: Currency): Pieces[] => {
  const merged = new Map<string, number>()
  for (const { value, quantity } of pieces) {
    const note = Money.of(value, currency).toString()
    merged.set(note, (merged.get(note) ?? 0) + quantity)
  }
  return [...merged].map(([value, quantity]) => ({ value, quantity })).filter(({ quantity }) => quantity > 0)
}
