import type { MarketFigure } from './market-figure.types.ts'
import type { PeriodKind } from './period.types.ts'
import type { ReportEquationLine, SealFacts } from './shift-report.types.ts'

/** A sealed part of a period: a day of a month, a month of a year. */
export interface PeriodPart {
  readonly closingNumber: string
  /** `2026-03-01`, `2026-03`. */
  readonly name: string
  readonly revenue: string
  /** As booked, never netted. */
  readonly short: string
  readonly over: string
}

/** The month as its sealed days make it, or the year as its months: what is sealed and printed. */
export interface PeriodReport {
  readonly version: 1
  readonly currency: string
  readonly period: {
    readonly kind: PeriodKind
    readonly name: string
    /** The first date the hotel was open in it. */
    readonly from: string
    readonly until: string
  }
  /** Of its days: the journal's range from the first one's opening to the last one's seal. */
  readonly sequence: { readonly first: number; readonly last: number }
  readonly parts: readonly PeriodPart[]
  readonly nights: { readonly occupied: number; readonly charged: number; readonly revenue: string }
  /** Revenue less allowances and output tax, by account. */
  readonly departments: readonly { readonly control: string; readonly amount: string }[]
  readonly revenue: { readonly net: string; readonly tax: string; readonly gross: string }
  /** What each segment and company brought, as the parts sealed it. */
  readonly markets?: readonly MarketFigure[]
  /** What was owed, held, pending and in hand when the period began and when it ended. */
  readonly balances: readonly {
    readonly control: string
    readonly currency: string
    readonly opening: string
    readonly closing: string
  }[]
  readonly equations: readonly ReportEquationLine[]
}

export type SealedPeriodReport = PeriodReport & { readonly seal: SealFacts }
