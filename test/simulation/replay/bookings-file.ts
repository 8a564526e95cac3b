import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { UsageError } from './usage-error.ts'

/** The columns the replay reads, by the names in the file's first line. */
export const columns = [
  'is_canceled',
  'lead_time',
  'arrival_date_year',
  'arrival_date_month',
  'arrival_date_day_of_month',
  'stays_in_weekend_nights',
  'stays_in_week_nights',
  'adults',
  'children',
  'babies',
  'meal',
  'country',
  'market_segment',
  'distribution_channel',
  'is_repeated_guest',
  'reserved_room_type',
  'assigned_room_type',
  'booking_changes',
  'deposit_type',
  'agent',
  'company',
  'customer_type',
  'adr',
  'required_car_parking_spaces',
  'reservation_status',
  'reservation_status_date',
] as const

export type Column = (typeof columns)[number]

/** One line of the file, as it stands there. A field that is missing is empty. */
export interface BookingRow {
  /** Of the file, the line of the names being 1: what an editor shows. */
  readonly line: number
  readonly fields: Readonly<Record<Column, string>>
}

/** Reads a file of bookings, gzipped or plain. Raises UsageError when there is none. */
export const readBookingsFile = (path: string): BookingRow[] => {
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`)
  const bytes = readFileSync(path)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return parseRows((isGzip ? gunzipSync(bytes) : bytes).toString('utf8'))
}

/** The rows of comma-separated values without quotes. Raises UsageError without the columns the replay needs. */
export const parseRows = (text: string): BookingRow[] => {
  const [head = '', ...lines] = text.split(/\r?\n/)
  const names = head.split(',')
  const positions = columns.map((column) => [column, names.indexOf(column)] as const)
  const missing = positions.filter(([, position]) => position < 0).map(([column]) => column)
  if (missing.length > 0) throw new UsageError(`the file has no column ${missing.join(', ')}`)
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const values = line.split(',')
    const fields = positions.map(([column, position]) => [column, values[position]?.trim() ?? ''])
    return [{ line: index + 2, fields: Object.fromEntries(fields) as BookingRow['fields'] }]
  })
}
