import { addDays, type BusinessDate } from '../kernel/dates.ts'
import { nightAuditError } from './night-audit.errors.ts'

/**
 * The date the roll opens: exactly one day on. Raises `roll_past_calendar` when the wall has not reached it,
 * and `roll_too_early` on that very day before the house's hour. Source: ledger.md, section 3, rule 2.
 */
export const nextBusinessDate = (
  current: BusinessDate,
  wall: { date: string; time: string },
  rollFromTime: string,
): BusinessDate => {
  const next = addDays(current, 1)
  if (next > wall.date) throw nightAuditError('roll_past_calendar', { next, calendar: wall.date })
  if (next === wall.date && wall.time < rollFromTime)
    throw nightAuditError('roll_too_early', { from: rollFromTime })
  return next
}
