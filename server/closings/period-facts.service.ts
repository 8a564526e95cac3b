import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import {
  findNumberOfPeriod,
  listBusinessDates,
  listClosedPeriods,
  listSealedDays,
  readFoundingDate,
} from '@jiaoban/db/closings/period.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findUndecidedDispute } from '@jiaoban/db/shifts/difference.reads.ts'
import { livedPart, monthsBetween, periodBefore } from '@jiaoban/shared/closings/period.rules.ts'
import type { Period, PeriodFacts } from '@jiaoban/shared/closings/period.types.ts'

/** What stands in the books of a period. */
export const readPeriodFacts = async (reader: Reader, period: Period): Promise<PeriodFacts> => {
  const founded = await readFoundingDate(reader)
  const before = periodBefore(period)
  return {
    current: await readBusinessDate(reader),
    founded,
    closedNumber: (await findNumberOfPeriod(reader, period.name)) ?? null,
    unsealed: await firstUnsealed(reader, period, founded),
    isPreviousClosed: (await findNumberOfPeriod(reader, before.name)) !== undefined,
    dispute: (await findUndecidedDispute(reader, period.until)) ?? null,
  }
}

/** The first day of a month, or month of a year, without a seal; null when there is none. */
const firstUnsealed = async (reader: Reader, period: Period, founded: string): Promise<string | null> => {
  const lived = livedPart(period, founded)
  if (lived.from > lived.until) return null
  const [wanted, sealed] =
    period.kind === 'month'
      ? [await listBusinessDates(reader, lived), await listSealedDays(reader, lived)]
      : [monthsBetween(lived.from, lived.until), await listClosedPeriods(reader, 'month', lived)]
  const names = new Set(sealed.map(({ name }) => name))
  return wanted.find((name) => !names.has(name)) ?? null
}
