import type { Fixed, Flag } from '../kernel/column.type.ts'

/** What one night of a reservation was agreed at. A change retires the row and writes another. */
export interface ReservedNightTable {
  id: number
  stay_id: number
  night: string
  rate_minor: Fixed<number>
  currency: string
  is_current: Flag
}

/** A reservation as it stood after each change of it: ids and dates, nothing personal. */
export interface ReservationChangeTable {
  id: Fixed<number>
  stay_id: Fixed<number>
  kind: Fixed<'reserved' | 'changed' | 'cancelled' | 'no_show'>
  reason_code: Fixed<string | null>
  changed_at: Fixed<string>
  changed_by: Fixed<number>
  business_date: Fixed<string>
  source: Fixed<string>
  guest_id: Fixed<number | null>
  arrival_date: Fixed<string>
  departure_date: Fixed<string>
  room_type_id: Fixed<number>
  room_id: Fixed<number | null>
  adults: Fixed<number>
  children: Fixed<number>
  breakfasts: Fixed<number>
  total_minor: Fixed<number>
  currency: Fixed<string>
}
