import type { AvailabilityFacts } from '@jiaoban/shared/rooms/availability.rules.ts'
import type { Reader } from '../kernel/tx.ts'

/** Who reserved a type for a night of the range (its end excluded) and has no room yet. */
export const listPromised = async (
  reader: Reader,
  range: { from: string; end: string },
): Promise<AvailabilityFacts['promised']> => {
  const rows = await reader
    .selectFrom('stay')
    .where('state', '=', 'reserved')
    .where('room_id', 'is', null)
    .where('arrival_date', '<', range.end)
    .where('departure_date', '>=', range.from)
    .select(['room_type_id', 'arrival_date', 'departure_date'])
    .execute()
  return rows.map((row) => ({
    roomTypeId: row.room_type_id,
    arrivalDate: row.arrival_date,
    departureDate: row.departure_date,
    rooms: 1,
  }))
}
