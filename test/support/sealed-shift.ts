import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { TestHotel } from './hotel.ts'

/** Li Na hands over to Wang Qiang with everything counted as it is: the seal is refused unless all balances. */
export const sealShift = async (hotel: TestHotel): Promise<ShiftReport> => {
  const { lina, wangqiang, zhaomin } = hotel.people
  const { closingId } = await lina.handOver(wangqiang, { lead: zhaomin, bag: 'BAG-1' })
  const closing = await findClosing(hotel.db.reader, closingId)
  return JSON.parse(closing?.content ?? '{}') as ShiftReport
}
