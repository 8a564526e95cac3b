import type { Currency } from '../kernel/currency.ts'
import type { BusinessDate } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { IdKind } from '../property/id-paper.types.ts'

/** `buy`: the house takes foreign cash and pays its own; `sell` the other way round. */
export type ExchangeDirection = 'buy' | 'sell'

/** Cash that crossed currencies, with its memo (水单). */
export interface CurrencyExchange {
  readonly id: number
  readonly direction: ExchangeDirection
  readonly currency: Currency
  readonly foreign: Money
  readonly rate: string
  /** What it came to in the hotel's currency. */
  readonly home: Money
  /** The part of it that paid a folio; the rest was given as cash. */
  readonly settled: Money
  readonly shiftId: number
  readonly businessDate: BusinessDate
  readonly calendarDate: string
  readonly documentId: number
  readonly documentNumber: string
  readonly entryId: number
  readonly approvedBy: number | null
  readonly guestName: string
  /** The memo that this one takes back, and the one that took this one back. */
  readonly takesBackId: number | null
  readonly takenBackById: number | null
}

/** Who exchanges, by the paper they show. Personal, and can be blanked. */
export interface ExchangeGuest {
  readonly name: string
  readonly idKind: IdKind
  readonly idNumber: string
}
