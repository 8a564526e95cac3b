import { describe, expect, test } from 'vitest'
import type { Booking } from './booking.ts'
import { type Column, parseRows } from './bookings-file.ts'
import { readBooking } from './read-booking.ts'
import { rowOf } from './test-row.ts'

const read = (changes: Partial<Record<Column, string>>) => readBooking(rowOf(changes))

test('a clean row says all there is to say', () => {
  const { booking, dirt } = read({})
  expect(dirt).toEqual([])
  expect({ ...booking, rate: booking?.rate.toString() }).toEqual({
    line: 2,
    outcome: 'stayed',
    source: 'agency',
    segmentCode: 'online_ta',
    isOnAccount: false,
    isBlock: false,
    block: null,
    changes: 0,
    bookedDate: '2015-06-28',
    arrivalDate: '2015-07-05',
    endedDate: '2015-07-08',
    departureDate: '2015-07-08',
    nights: 3,
    adults: 2,
    children: 1,
    payer: { kind: 'agency', name: 'Agency 240' },
    advance: 'none',
    cars: 0,
    nationality: 'PRT',
    isRepeated: false,
    meal: 'breakfast',
    reservedType: 'A',
    assignedType: 'C',
    rate: '75.50',
  } satisfies Omit<Booking, 'rate'> & { rate: string })
})

type Row = readonly [Partial<Record<Column, string>>, dirt: string, Partial<Record<keyof Booking, unknown>>]

describe('a dirty row is told, and a booking all the same', () => {
  test.each<Row>([
    [{ adr: '0' }, 'rate_zero', { rate: '0.00' }],
    [{ adr: '-6.38' }, 'rate_negative', { rate: '0.00' }],
    [{ adr: '98.6667' }, 'rate_rounded', { rate: '98.67' }],
    [{ adults: '0', children: '0', babies: '0' }, 'no_guests', { adults: 1, children: 0 }],
    [{ adults: '0', children: '2', babies: '0' }, 'no_adults', { adults: 1, children: 1 }],
    [{ adults: '55' }, 'crowd', { adults: 20 }],
    [{ children: 'NA', babies: 'NA' }, '', { children: 0 }],
    [{ country: 'NULL' }, 'country_unknown', { nationality: 'ZZZ' }],
    [{ country: 'CN' }, 'country_mended', { nationality: 'CHN' }],
    [{ agent: 'NULL' }, 'agent_missing', { source: 'agency' }],
    [{ agent: 'NULL', distribution_channel: 'Direct', market_segment: 'Direct' }, '', { source: 'direct' }],
    [{ company: '223' }, '', { payer: { kind: 'company', name: 'Company 223' } }],
    [{ deposit_type: 'Non Refund' }, '', { advance: 'non_refundable' }],
    [{ distribution_channel: 'Undefined' }, 'channel_undefined', { source: 'agency' }],
    [{ meal: 'Undefined' }, 'meal_undefined', { meal: 'none' }],
    [{ meal: 'SC' }, '', { meal: 'none' }],
    [{ is_canceled: '1' }, 'status_contradicts', { outcome: 'stayed' }],
  ])('%o: %s', (changes, dirt, made) => {
    const result = read(changes)
    expect(result.dirt.join()).toBe(dirt)
    expect({ ...result.booking, rate: result.booking?.rate.toString() }).toMatchObject(made)
  })
})

describe('the nights of a stay count, whatever day the file has it leave on', () => {
  test.each([
    ['2015-07-08', '', '2015-07-08'],
    ['2015-07-06', 'status_date_early', '2015-07-08'],
    ['2015-07-09', 'status_date_late', '2015-07-08'],
  ])('%s %s', (date, dirt, departureDate) => {
    const result = read({ reservation_status_date: date })
    expect(result.dirt.join()).toBe(dirt)
    expect(result.booking).toMatchObject({ nights: 3, departureDate })
  })

  test('no night is day use', () => {
    const result = read({
      stays_in_weekend_nights: '0',
      stays_in_week_nights: '0',
      reservation_status_date: '2015-07-05',
    })
    expect(result.dirt).toEqual(['zero_nights'])
    expect(result.booking).toMatchObject({ nights: 0, departureDate: '2015-07-05' })
  })
})

test.each([
  ['Canceled', '2015-07-01', '', '2015-07-01'],
  ['Canceled', '2015-07-06', 'status_date_odd', '2015-07-05'],
  ['Canceled', 'NULL', 'status_date_odd', '2015-07-05'],
  ['No-Show', '2015-07-05', '', '2015-07-05'],
  ['No-Show', '2015-07-04', 'status_date_odd', '2015-07-05'],
])('%s on %s ends %s on %s', (status, date, dirt, endedDate) => {
  const result = read({ is_canceled: '1', reservation_status: status, reservation_status_date: date })
  expect(result.dirt.join()).toBe(dirt)
  expect(result.booking).toMatchObject({ endedDate })
})

test.each<Partial<Record<Column, string>>>([
  { adr: 'free' },
  { arrival_date_month: 'Juli' },
  { arrival_date_day_of_month: '32' },
  { reservation_status: 'Overbooked' },
  { stays_in_week_nights: '' },
  { assigned_room_type: '' },
])('%o is no booking', (changes) => {
  expect(read(changes)).toEqual({ booking: null, dirt: ['unreadable'] })
})

test('whoever books with the house on the day of arrival walks in', () => {
  const direct = { market_segment: 'Direct', distribution_channel: 'Direct', agent: 'NULL', lead_time: '0' }
  expect(read(direct).booking?.source).toBe('walk_in')
  expect(read({ ...direct, lead_time: '1' }).booking?.source).toBe('direct')
  const cancelled = { ...direct, is_canceled: '1', reservation_status: 'Canceled' }
  expect(read(cancelled).booking?.source).toBe('direct')
})

test('a file without a column the replay needs is refused', () => {
  expect(() => parseRows('adr,meal\n75,BB\n')).toThrow(/no column is_canceled, lead_time/)
})
