import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'

/** Pieces by denomination: `{ "100": 12, "0.5": 3 }`. */
export type Quantities = Readonly<Record<string, number>>

/** What the pieces of one denomination are worth. */
export const denominationSubtotal = (denomination: string, quantity: number, currency: Currency): Money =>
  Money.of(denomination, currency).times(quantity)

/** What everything counted is worth. */
export const denominationTotal = (quantities: Quantities, currency: Currency): Money =>
  Money.sum(
    Object.entries(quantities).map(([denomination, quantity]) =>
      denominationSubtotal(denomination, quantity, currency),
    ),
    currency,
  )

/** Pieces as they were typed; empty is none. Full-width digits count, letters do not. */
export const readQuantity = (typed: string): number => {
  const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, 5)
  return digits === '' ? 0 : Number.parseInt(digits, 10)
}
