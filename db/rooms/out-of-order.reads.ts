import type { OutOfOrder } from '@jiaoban/shared/rooms/out-of-order.types.ts'
import type { Reader } from '../kernel/tx.ts'

const openPeriods = (reader: Reader) =>
  reader
    .selectFrom('out_of_order')
    .innerJoin('room', 'room.id', 'out_of_order.room_id')
    .where('out_of_order.ended_seq', 'is', null)
    .select([
      'out_of_order.id',
      'out_of_order.room_id as roomId',
      'room.number as roomNumber',
      'out_of_order.from_date as fromDate',
      'out_of_order.until_date as untilDate',
      'out_of_order.reason_code as reasonCode',
    ])
    .orderBy('out_of_order.from_date')
    .orderBy('room.number')

/** The periods that are not over on a date, those to come among them. */
export const listOutOfOrder = (reader: Reader, date: string): Promise<OutOfOrder[]> =>
  openPeriods(reader).where('out_of_order.until_date', '>', date).execute()

/** The period that keeps a room from being sold on a night of the range (its end excluded). */
export const findOutOfOrderOn = (
  reader: Reader,
  roomId: number,
  range: { from: string; end: string },
): Promise<OutOfOrder | undefined> =>
  openPeriods(reader)
    .where('out_of_order.room_id', '=', roomId)
    .where('out_of_order.from_date', '<', range.end)
    .where('out_of_order.until_date', '>', range.from)
    .executeTakeFirst()

/** A period that nobody has ended. */
export const findOpenOutOfOrder = (reader: Reader, id: number): Promise<OutOfOrder | undefined> =>
  openPeriods(reader).where('out_of_order.id', '=', id).executeTakeFirst()
