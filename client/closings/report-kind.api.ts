import type { SealedPeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type { SealedDayReport, SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'

/** The names of the people whose ids a sealed report holds. */
export type StaffNames = Readonly<Record<string, string>>

export interface SheetProps<Report> {
  readonly report: Report
  readonly names: StaffNames
  readonly headCode: string
  /** The names of the companies whose ids stand in the report. */
  readonly companyNames: Readonly<Record<string, string>>
}

export type SealedReport = SealedShiftReport | SealedDayReport | SealedPeriodReport

export const isDayReport = (report: SealedReport): report is SealedDayReport => report.seal.scope === 'day'

/** Of a month or a year. */
export const isPeriodReport = (report: SealedReport): report is SealedPeriodReport =>
  report.seal.scope === 'month' || report.seal.scope === 'year'

/** A person by id; the id itself once a retention rule has blanked the name. */
export const nameOf = (names: StaffNames, staffId: number | null): string =>
  staffId === null ? '' : (names[staffId] ?? `#${staffId}`)
