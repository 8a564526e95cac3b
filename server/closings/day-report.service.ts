import { listClosings } from '@jiaoban/db/closings/closing.reads.ts'
import {
  countEarlierNights,
  countOccupiedNights,
  sumEarlierNights,
  sumNightCharges,
} from '@jiaoban/db/closings/day-figure.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listShiftsOfDate } from '@jiaoban/db/shifts/shift.reads.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { DayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { marketsOfDay } from './market-figures.service.ts'
import { revenueOf } from './revenue.service.ts'
import { reportLine } from './shift-report.service.ts'

const shiftsOfADay = 500

/** The day as its sealed shifts make it. Reads only; sealed elsewhere. */
export const dayReport = async (
  reader: Reader,
  businessDate: string,
  equations: readonly EquationLine[],
  currency: Currency,
): Promise<DayReport> => {
  const shifts = new Map((await listShiftsOfDate(reader, businessDate)).map((shift) => [shift.id, shift]))
  const closings = await listClosings(reader, {
    scope: 'shift',
    from: businessDate,
    until: businessDate,
    limit: shiftsOfADay,
  })
  const nights = await sumNightCharges(reader, businessDate, currency)
  return {
    version: 1,
    currency,
    businessDate,
    shifts: closings.toReversed().map((closing) => ({
      number: closing.shiftNumber ?? '',
      closingNumber: closing.number,
      cashierId: shifts.get(closing.shiftId ?? 0)?.cashierId ?? null,
      overShort: closing.over.minus(closing.short).toString(),
      revenue: closing.period.toString(),
    })),
    nights: {
      occupied: await countOccupiedNights(reader, businessDate),
      charged: nights.charged,
      revenue: nights.revenue.toString(),
      before: {
        charged: await countEarlierNights(reader, businessDate),
        revenue: (await sumEarlierNights(reader, businessDate, currency)).toString(),
      },
    },
    revenue: await revenueOf(reader, { businessDate, currency }),
    markets: await marketsOfDay(reader, businessDate, currency),
    equations: equations.map((line) => reportLine(line, currency)),
  }
}
