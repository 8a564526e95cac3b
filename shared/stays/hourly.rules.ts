import type { Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { HourlyRule } from '../rooms/room-rule.types.ts'
import type { DueAtLeaving } from './check-out.rules.ts'
import type { StayRecord } from './stay.types.ts'

const hourMs = 3_600_000

/**
 * What a room by the hour costs, tax included: the first hours together, each hour begun after them, and never
 * more than the price of a day, into which it turns. Source: design.md, section 4; ledger.md, section 3, rule 10.
 */
export const hourlyPrice = (
  rate: Money,
  { from, until }: { readonly from: Instant; readonly until: Instant },
  rule: HourlyRule,
): Money => {
  const hours = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(from)) / hourMs))
  const percent = rule.firstPercent + Math.max(0, hours - rule.firstHours) * rule.furtherPercent
  return percent >= 100 ? rate : rate.times(percent).dividedBy(100)
}

/** What is due, with the slot of a room by the hour at the price of the hours; a stay that became nights is none. */
export const byTheHour = (
  due: DueAtLeaving,
  stay: Pick<StayRecord, 'isHourly' | 'checkedInAt'>,
  at: Instant,
  rule: HourlyRule,
): DueAtLeaving => {
  const { isHourly, checkedInAt } = stay
  if (!isHourly || !due.isDayUse || checkedInAt === null) return due
  const hours = { from: checkedInAt, until: at }
  return {
    ...due,
    nights: due.nights.map((slot) => ({ ...slot, rate: hourlyPrice(slot.rate, hours, rule) })),
  }
}
