import { type BookingRow, type Column, columns, parseRows } from './bookings-file.ts'

const clean: Readonly<Record<Column, string>> = {
  is_canceled: '0',
  lead_time: '7',
  arrival_date_year: '2015',
  arrival_date_month: 'July',
  arrival_date_day_of_month: '5',
  stays_in_weekend_nights: '1',
  stays_in_week_nights: '2',
  adults: '2',
  children: '1',
  babies: '0',
  meal: 'BB',
  country: 'PRT',
  market_segment: 'Online TA',
  distribution_channel: 'TA/TO',
  is_repeated_guest: '0',
  reserved_room_type: 'A',
  assigned_room_type: 'C',
  booking_changes: '0',
  deposit_type: 'No Deposit',
  agent: '240',
  company: 'NULL',
  customer_type: 'Transient',
  adr: '75.5',
  required_car_parking_spaces: '0',
  reservation_status: 'Check-Out',
  reservation_status_date: '2015-07-08',
}

/** Rows of a small file, each with what differs from a clean one. */
export const rowsOf = (...changes: readonly Partial<Record<Column, string>>[]): BookingRow[] => {
  const lines = changes.map((change) => {
    const fields = { ...clean, ...change }
    return columns.map((column) => fields[column]).join(',')
  })
  return parseRows([columns.join(','), ...lines, ''].join('\n'))
}

export const rowOf = (changes: Partial<Record<Column, string>>): BookingRow => {
  const [row] = rowsOf(changes)
  if (!row) throw new Error('no row')
  return row
}
