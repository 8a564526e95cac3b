import type { Currency } from '../kernel/currency.ts'
import type { BusinessDate } from '../kernel/dates.ts'

/** A currency the house takes at its desks, or took: what was taken is still counted. */
export interface ForeignCurrency {
  readonly id: number
  readonly code: Currency
  readonly isActive: boolean
}

/** Units of the hotel's currency for one of the other, as decimal strings with up to six places. */
export interface ExchangeRate {
  readonly id: number
  readonly currency: Currency
  /** What the house pays for foreign cash. */
  readonly buy: string
  /** What it asks for foreign cash; null where it buys only. */
  readonly sell: string | null
  readonly validFromDate: BusinessDate
}

/**
 * What may be exchanged: at once, by one guest on one calendar day, and by a cashier without a second person. Sums
 * of the hotel's currency. Source: house rule.
 */
export const exchangeLimitCodes = ['exchange', 'guest_day', 'alone'] as const

export type ExchangeLimitCode = (typeof exchangeLimitCodes)[number]
