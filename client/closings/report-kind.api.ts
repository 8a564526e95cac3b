import type { SealedDayReport, SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'

/** The names of the people whose ids a sealed report holds. */
export type StaffNames = Readonly<Record<string, string>>

export interface SheetProps<Report> {
  readonly report: Report
  readonly names: StaffNames
  readonly headCode: string
}

export const isDayReport = (report: SealedShiftReport | SealedDayReport): report is SealedDayReport =>
  report.seal.scope === 'day'

/** A person by id; the id itself once a retention rule has blanked the name. */
export const nameOf = (names: StaffNames, staffId: number | null): string =>
  staffId === null ? '' : (names[staffId] ?? `#${staffId}`)
