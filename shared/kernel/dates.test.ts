import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, instantAt, isCalendarDate, nightsBetween, wallClock } from './dates.ts'

const date = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

describe('a calendar date', () => {
  test.each(['2026-03-01', '2024-02-29', '2000-02-29', '1999-12-31'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })

  test.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '2026/01/01',
    '２０２６-01-01',
    '-2026-01-01',
  ])('"%s" does not', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })
})

describe('days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
    // Summer time begins and ends; a calendar day is a day.
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  test('counting and adding agree', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(isCalendarDate(addDays(from, days))).toBe(true)
      }),
    )
  })

  test('the nights of a stay end before its departure', () => {
    expect(nightsBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
    expect(nightsBetween('2026-03-01', '2026-03-01')).toEqual([])
    expect(nightsBetween('2026-03-02', '2026-03-01')).toEqual([])
  })
})

describe('the clock on the wall', () => {
  test.each([
    ['2026-03-01T15:59:59.999Z', 'Asia/Shanghai', { date: '2026-03-01', time: '23:59' }],
    ['2026-03-01T16:00:00.000Z', 'Asia/Shanghai', { date: '2026-03-02', time: '00:00' }],
    ['2026-03-01T00:05:00.000Z', 'UTC', { date: '2026-03-01', time: '00:05' }],
    ['2026-07-01T03:30:00.000Z', 'America/New_York', { date: '2026-06-30', time: '23:30' }],
    ['2026-03-29T01:30:00.000Z', 'Europe/Lisbon', { date: '2026-03-29', time: '02:30' }],
  ])('%s in %s', (instant, timeZone, expected) => {
    expect(wallClock(instant, timeZone)).toEqual(expected)
  })

  test.each([
    ['2026-03-01', '23:59', 'Asia/Shanghai', '2026-03-01T15:59:00.000Z'],
    ['2026-03-02', '00:00', 'Asia/Shanghai', '2026-03-01T16:00:00.000Z'],
    ['2026-06-30', '23:30', 'America/New_York', '2026-07-01T03:30:00.000Z'],
    // Summer time ends: 01:30 comes twice, in Portugal at 00:30 and 01:30 UTC.
    ['2026-10-25', '01:30', 'Europe/Lisbon', '2026-10-25T00:30:00.000Z'],
    // Summer time begins: 02:30 is skipped in New York.
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ])('shows %s %s in %s', (day, time, timeZone, expected) => {
    expect(instantAt(day, time, timeZone)).toBe(expected)
  })

  test('an instant and what the clock shows at it agree, in any minute', () => {
    const minute = fc.integer({ min: 29_000_000, max: 30_000_000 }).map((minutes) => minutes * 60_000)
    fc.assert(
      fc.property(minute, (epoch) => {
        const { date: day, time } = wallClock(new Date(epoch).toISOString(), 'Asia/Shanghai')
        expect(Date.parse(instantAt(day, time, 'Asia/Shanghai'))).toBe(epoch)
      }),
    )
  })
})
