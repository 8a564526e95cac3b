import { addDays } from '@jiaoban/shared/kernel/dates.ts'

const daysKept = 7
const weeksKept = 5
const monthsKept = 12

/** A backup by the UTC date and time in its name. */
export interface Backup {
  readonly file: string
  /** `2026-03-01T02:00:00Z`. */
  readonly madeAt: string
}

const dayOf = ({ madeAt }: Backup): string => madeAt.slice(0, 10)

const monthOf = (backup: Backup): string => backup.madeAt.slice(0, 7)

/** The Monday of the backup's week. */
const weekOf = (backup: Backup): string => {
  const sinceMonday = (new Date(`${dayOf(backup)}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(dayOf(backup), -sinceMonday)
}

/** The newest of each of the last periods that have one. */
const newestOf = (
  newestFirst: readonly Backup[],
  periodOf: (backup: Backup) => string,
  kept: number,
): Backup[] => {
  const periods = new Map<string, Backup>()
  for (const backup of newestFirst) {
    const period = periodOf(backup)
    if (!periods.has(period)) periods.set(period, backup)
  }
  return [...periods.values()].slice(0, kept)
}

/**
 * Which backups have served: all but the newest of each of the last 7 days, 5 weeks and 12 months that have one. The
 * newest of all is never among them. House rule; README tells it.
 */
export const servedBackups = (backups: readonly Backup[]): Backup[] => {
  const newestFirst = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  const kept = new Set([
    ...newestOf(newestFirst, dayOf, daysKept),
    ...newestOf(newestFirst, weekOf, weeksKept),
    ...newestOf(newestFirst, monthOf, monthsKept),
  ])
  return newestFirst.filter((backup) => !kept.has(backup))
}

const named = /^hotel-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.(?:db|dump)$/

/** The name of a backup made at an instant. */
export const backupName = (instant: string, extension: 'db' | 'dump'): string =>
  `hotel-${instant.replaceAll(/[-:]|\.\d+/g, '')}.${extension}`

/** The backups among the names of a folder; other files are none. */
export const backupsAmong = (names: readonly string[]): Backup[] =>
  names.flatMap((file) => {
    const [, year, month, day, hour, minute, second] = named.exec(file) ?? []
    if (year === undefined) return []
    return [{ file, madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` }]
  })
