import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { NightRate } from '@jiaoban/shared/rooms/night-rate.rules.ts'
import type { ReservationChange } from '@jiaoban/shared/stays/reservation.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** What every night of a reservation is agreed at now; empty for a walk-in. */
export const listAgreedNights = async (reader: Reader, stayId: number): Promise<NightRate[]> => {
  const rows = await reader
    .selectFrom('reserved_night')
    .where('stay_id', '=', stayId)
    .where('is_current', '=', 1)
    .select(['night', 'rate_minor', 'currency'])
    .orderBy('night')
    .execute()
  return rows.map((row) => ({
    night: row.night,
    rate: Money.fromMinor(row.rate_minor, row.currency as Currency),
  }))
}

/** What a reservation went through, the oldest first. */
export const listReservationChanges = async (
  reader: Reader,
  stayId: number,
): Promise<ReservationChange[]> => {
  const rows = await reader
    .selectFrom('reservation_change as change')
    .innerJoin('room_type', 'room_type.id', 'change.room_type_id')
    .leftJoin('room', 'room.id', 'change.room_id')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'change.changed_by')
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'change.guest_id')
    .where('change.stay_id', '=', stayId)
    .orderBy('change.id')
    .select([
      'change.id',
      'change.kind',
      'change.reason_code',
      'change.changed_at',
      'staff_profile.display_name',
      'change.business_date',
      'change.source',
      'guest_profile.name as guest_name',
      'change.arrival_date',
      'change.departure_date',
      'room_type.code as type_code',
      'room.number as room_number',
      'change.adults',
      'change.children',
      'change.breakfasts',
      'change.total_minor',
      'change.currency',
    ])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    reasonCode: row.reason_code,
    changedAt: row.changed_at,
    changedBy: row.display_name ?? '',
    businessDate: row.business_date,
    source: row.source,
    guestName: row.guest_name ?? '',
    arrivalDate: row.arrival_date,
    departureDate: row.departure_date,
    typeCode: row.type_code,
    roomNumber: row.room_number ?? '',
    adults: row.adults,
    children: row.children,
    breakfasts: row.breakfasts,
    total: Money.fromMinor(row.total_minor, row.currency as Currency),
  }))
}
