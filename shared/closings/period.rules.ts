import { addDays, type BusinessDate } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import { closingError } from './closing.errors.ts'
import type { Period, PeriodFacts, PeriodKind } from './period.types.ts'

const lengths = { month: 7, year: 4 } as const

/** The name of the month or year a date lies in: `2026-03`, `2026`. */
export const periodNameOf = (kind: PeriodKind, date: BusinessDate): string => date.slice(0, lengths[kind])

/** The last day of a month; 31 days on lies in the next one, whatever the month. */
const endOfMonth = (month: string): BusinessDate =>
  addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1)

/** The month or year of a name. */
export const periodNamed = (name: string): Period =>
  name.length === lengths.year
    ? { kind: 'year', name, from: `${name}-01-01`, until: `${name}-12-31` }
    : { kind: 'month', name, from: `${name}-01`, until: endOfMonth(name) }

export const periodBefore = ({ kind, from }: Period): Period =>
  periodNamed(periodNameOf(kind, addDays(from, -1)))

export const periodAfter = ({ kind, until }: Period): Period =>
  periodNamed(periodNameOf(kind, addDays(until, 1)))

/** The months from one date until another, both included. */
export const monthsBetween = (from: BusinessDate, until: BusinessDate): string[] => {
  const months: string[] = []
  for (let month = periodNamed(from.slice(0, 7)); month.from <= until; month = periodAfter(month))
    months.push(month.name)
  return months
}

/** What of a period the hotel lived through: a hotel founded in its middle has no days before. */
export const livedPart = ({ from, until }: Period, founded: BusinessDate) => ({
  from: from < founded ? founded : from,
  until,
})

/**
 * Why a period cannot be closed: it is not over, was closed already, lies before the hotel, lacks a seal of its
 * own days or months, comes before its predecessor, or holds a handover that nobody decided on. Undefined when it can.
 * Drops, and shorts and overs that are pending, block nothing: they are its closing balances. Source: ledger.md, sections
 * 3.12, and 4 (nobody senior at 23:30).
 */
export const refusalToClose = (period: Period, facts: PeriodFacts): DomainError | undefined => {
  const { name, from, until } = period
  const { current, founded, closedNumber, unsealed, isPreviousClosed, dispute } = facts
  if (until < founded) return closingError('period_before_founding', { period: name, founded })
  if (closedNumber !== null)
    return closingError('period_already_closed', { period: name, number: closedNumber })
  if (current <= until) return closingError('period_not_over', { period: name, until, current })
  if (unsealed !== null) return closingError('period_part_not_sealed', { period: name, part: unsealed })
  if (from > founded && !isPreviousClosed)
    return closingError('period_before_is_open', { period: name, before: periodBefore(period).name })
  if (dispute !== null) return closingError('period_has_dispute', { period: name, ...dispute })
  return undefined
}
