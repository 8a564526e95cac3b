import { type BusinessDate, daysBetween, isCalendarDate } from '@jiaoban/shared/kernel/dates.ts'

/**
 * A date as a person types it: "2026-03-04", "20260304", "03-04", "0304", "3/4", "3月4日". Without a year it
 * is the one nearest to the reference. Null for what is no date.
 */
export const readDate = (typed: string, reference: BusinessDate): BusinessDate | null => {
  const parts = partsOf(typed.normalize('NFKC').trim())
  if (parts === null) return null
  const [year, month, day] = parts
  const monthAndDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year !== null) return existing(`${year}-${monthAndDay}`)
  const thisYear = Number(reference.slice(0, 4))
  const nearest = [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((candidate) => existing(`${candidate}-${monthAndDay}`) ?? [])
    .toSorted((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))
  return nearest[0] ?? null
}

const partsOf = (text: string): readonly [string | null, string, string] | null => {
  const together = /^(\d{4})?(\d{2})(\d{2})$/.exec(text)
  const apart = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  const [, year, month, day] = together ?? apart ?? []
  return month === undefined || day === undefined ? null : [year ?? null, month, day]
}

const existing = (date: string): BusinessDate | null => (isCalendarDate(date) ? date : null)
