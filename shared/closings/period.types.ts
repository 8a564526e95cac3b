import type { BusinessDate } from '../kernel/dates.ts'

/** What can be closed beyond a day: a month is its days, a year is its months. */
export const periodKinds = ['month', 'year'] as const

export type PeriodKind = (typeof periodKinds)[number]

/** A calendar month or year: `2026-03`, `2026`. */
export interface Period {
  readonly kind: PeriodKind
  readonly name: string
  readonly from: BusinessDate
  readonly until: BusinessDate
}

/** What stands in the books of a period, when somebody wants to close it. */
export interface PeriodFacts {
  /** The open business date. */
  readonly current: BusinessDate
  /** The first date of the hotel. */
  readonly founded: BusinessDate
  /** The number of the closing it has already. */
  readonly closedNumber: string | null
  /** The first of its days, or months, that nobody has sealed. */
  readonly unsealed: string | null
  readonly isPreviousClosed: boolean
  /** The first handover of it, or of before, whose difference nobody has decided on: what it came to is signed. */
  readonly dispute: { readonly shift: string; readonly amount: string } | null
}
