import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { expect } from 'vitest'
import { fromText, toText } from './cents.ts'
import type { ShiftModel } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

/** A sealed report against what the model knows of the shift: the count, the float given, what was earned. */
export const checkSealOf = async (
  { hotel, model }: Simulation,
  shift: ShiftModel,
  closingId: number,
): Promise<void> => {
  const closing = await findClosing(hotel.db.reader, closingId)
  const report = JSON.parse(closing?.content ?? '{}') as { cash: Record<string, string> }
  expect(report).toMatchObject({
    cash: {
      counted: toText(shift.count?.cash ?? 0n),
      expected: toText(shift.count?.expected ?? 0n),
      floatGiven: toText(shift.given),
      changeFetched: toText(shift.fetched),
    },
    revenue: { gross: toText(model.shiftRevenue.get(shift.desk.id) ?? 0n) },
  })
  const cents = (name: string) => fromText(report.cash[name] ?? '')
  const came =
    cents('floatTaken') +
    cents('changeFetched') +
    cents('received') -
    cents('refunded') +
    cents('overShort') +
    cents('otherIn') -
    cents('otherOut')
  expect(came, 'cash that came').toBe(cents('dropped') + cents('floatGiven'))
}
