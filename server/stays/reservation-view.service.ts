import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { listReservationChanges } from '@jiaoban/db/stays/reservation.reads.ts'
import { addDays, nightsBetween } from '@jiaoban/shared/kernel/dates.ts'
import { readAvailability } from './availability.service.ts'

/** What a reservation went through, as it stood after each change; empty for a walk-in. */
export const readReservationHistory = async (reader: Reader, stayId: number) =>
  (await listReservationChanges(reader, stayId)).map(({ id, total, ...change }) => ({
    changeId: id,
    ...change,
    total: total.toString(),
  }))

/** How many rooms of each type can still be sold, night by night. */
export const readAvailabilityGrid = async (
  reader: Reader,
  { from, nights }: { readonly from: string; readonly nights: number },
) => {
  const end = addDays(from, nights)
  const [types, rows] = await Promise.all([listRoomTypes(reader), readAvailability(reader, { from, end })])
  return {
    nights: nightsBetween(from, end),
    types: types.map(({ id, code, name }) => ({
      roomTypeId: id,
      code,
      name,
      nights: rows
        .filter(({ roomTypeId }) => roomTypeId === id)
        .map(({ night, sellable, free }) => ({ night, total: sellable, free })),
    })),
  }
}
