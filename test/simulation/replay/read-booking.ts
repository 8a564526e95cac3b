import { addDays, type BusinessDate, daysBetween, isCalendarDate } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { StaySource } from '@jiaoban/shared/stays/stay.types.ts'
import type { Booking, MealPlan } from './booking.ts'
import type { BookingRow } from './bookings-file.ts'
import type { DirtyKind } from './dirty-row.ts'
import { currency } from './replay-currency.ts'
import { segmentCodeOf } from './segment.ts'

/** The most adults, and the most children, one registration holds. */
const crowd = 20

export interface ReadRow {
  /** Null for a line that is no booking at all. */
  readonly booking: Booking | null
  readonly dirt: readonly DirtyKind[]
}

/** Collects what is odd about a line while its fields are read. */
type Note = (kind: DirtyKind) => void

/** Makes a booking of a line, whatever stands in it, and tells everything that was odd. */
export const readBooking = ({ line, fields }: BookingRow): ReadRow => {
  const dirt: DirtyKind[] = []
  const note: Note = (kind) => dirt.push(kind)
  const outcome = outcomes[fields.reservation_status]
  const arrivalDate = readArrival(fields)
  const nights = readCount(fields.stays_in_weekend_nights) + readCount(fields.stays_in_week_nights)
  const rate = readRate(fields.adr, note)
  const types = [fields.reserved_room_type, fields.assigned_room_type]
  if (!outcome || !arrivalDate || !rate || Number.isNaN(nights) || types.includes(''))
    return { booking: null, dirt: ['unreadable'] }
  if (nights === 0) note('zero_nights')
  if ((fields.is_canceled === '0') !== (outcome === 'stayed')) note('status_contradicts')
  const departureDate = addDays(arrivalDate, nights)
  const dates = { outcome, arrivalDate, departureDate }
  return {
    booking: {
      line,
      ...dates,
      nights,
      rate,
      bookedDate: addDays(arrivalDate, -(readCount(fields.lead_time) || 0)),
      endedDate: readEnd(fields.reservation_status_date, dates, note),
      source: readSource(fields, note),
      segmentCode: segmentCodeOf(fields.market_segment),
      isOnAccount: fields.customer_type === 'Contract' || fields.market_segment === 'Corporate',
      payer: readPayer(fields),
      advance: advances[fields.deposit_type] ?? 'none',
      isBlock: fields.customer_type === 'Group' || fields.customer_type === 'Transient-Party',
      block: null,
      changes: readCount(fields.booking_changes) || 0,
      ...readParty(fields, note),
      cars: readCount(fields.required_car_parking_spaces) || 0,
      nationality: readNationality(fields.country, note),
      isRepeated: fields.is_repeated_guest === '1',
      meal: readMeal(fields.meal, note),
      reservedType: fields.reserved_room_type,
      assignedType: fields.assigned_room_type,
    },
    dirt,
  }
}

const outcomes: Readonly<Record<string, Booking['outcome']>> = {
  'Check-Out': 'stayed',
  Canceled: 'cancelled',
  'No-Show': 'no_show',
}

/** A whole number; NaN for anything else. */
const readCount = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN)

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const readArrival = (fields: BookingRow['fields']): BusinessDate | undefined => {
  const month = String(months.indexOf(fields.arrival_date_month) + 1).padStart(2, '0')
  const date = `${fields.arrival_date_year}-${month}-${fields.arrival_date_day_of_month.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

const readRate = (adr: string, note: Note): Money | undefined => {
  if (!/^-?\d{1,7}(\.\d{1,12})?$/.test(adr)) return undefined
  if (/\.\d{3}/.test(adr)) note('rate_rounded')
  const rate = Money.of('1.00', currency).times(adr)
  if (rate.isNegative) note('rate_negative')
  if (rate.isZero) note('rate_zero')
  return rate.max(Money.zero(currency))
}

/** When the booking came to its end; what cannot be is brought to the nearest day that can. */
const readEnd = (
  statusDate: string,
  { outcome, arrivalDate, departureDate }: Pick<Booking, 'outcome' | 'arrivalDate' | 'departureDate'>,
  note: Note,
): BusinessDate => {
  const said = isCalendarDate(statusDate) ? statusDate : undefined
  if (outcome === 'stayed') {
    const early = said === undefined ? 0 : daysBetween(said, departureDate)
    if (early !== 0) note(early > 0 ? 'status_date_early' : 'status_date_late')
    return departureDate
  }
  const isSound = outcome === 'cancelled' ? (said ?? '9') <= arrivalDate : said === arrivalDate
  if (!isSound) note('status_date_odd')
  return isSound && said !== undefined ? said : arrivalDate
}

const sources: Readonly<Record<string, StaySource>> = {
  'Online TA': 'agency',
  'Offline TA/TO': 'agency',
  Groups: 'group',
  Corporate: 'company',
}

/** Whoever booked with the house itself on the day of the arrival stood at the desk. */
const readSource = (fields: BookingRow['fields'], note: Note): StaySource => {
  const isAgency = fields.distribution_channel === 'TA/TO'
  if (isAgency && fields.agent === 'NULL') note('agent_missing')
  if (fields.distribution_channel === 'Undefined') note('channel_undefined')
  const isWalkIn =
    fields.market_segment === 'Direct' &&
    fields.lead_time === '0' &&
    fields.reservation_status === 'Check-Out'
  return isWalkIn ? 'walk_in' : (sources[fields.market_segment] ?? 'direct')
}

const advances: Readonly<Record<string, Booking['advance']>> = {
  Refundable: 'refundable',
  'Non Refund': 'non_refundable',
}

/** The file knows them by number alone; a company comes before the agency it booked through. */
const readPayer = ({ company, agent }: BookingRow['fields']): Booking['payer'] => {
  if (company !== 'NULL') return { kind: 'company', name: `Company ${company}` }
  return agent === 'NULL' ? null : { kind: 'agency', name: `Agency ${agent}` }
}

const readParty = (fields: BookingRow['fields'], note: Note): Pick<Booking, 'adults' | 'children'> => {
  const adults = readCount(fields.adults) || 0
  const children = (readCount(fields.children) || 0) + (readCount(fields.babies) || 0)
  if (adults + children === 0) note('no_guests')
  else if (adults === 0) note('no_adults')
  if (adults > crowd || children > crowd) note('crowd')
  return {
    adults: Math.min(crowd, Math.max(1, adults)),
    children: Math.min(crowd, adults === 0 ? Math.max(0, children - 1) : children),
  }
}

/** Codes that ISO 3166-1 alpha-3 does not have, or no longer: China, East Timor. */
const otherCodes: Readonly<Record<string, string>> = { CN: 'CHN', TMP: 'TLS' }

const readNationality = (country: string, note: Note): string => {
  const mended = otherCodes[country]
  if (mended !== undefined) note('country_mended')
  else if (!/^[A-Z]{3}$/.test(country)) note('country_unknown')
  return mended ?? (/^[A-Z]{3}$/.test(country) ? country : 'ZZZ')
}

const meals: Readonly<Record<string, MealPlan>> = {
  SC: 'none',
  BB: 'breakfast',
  HB: 'half_board',
  FB: 'full_board',
}

const readMeal = (meal: string, note: Note): MealPlan => {
  if (meals[meal] === undefined) note('meal_undefined')
  return meals[meal] ?? 'none'
}
