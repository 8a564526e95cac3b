import type { PeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import { beforeEach, expect, test } from 'vitest'
import { Finding } from './finding.ts'
import { PeriodCheck } from './period-check.ts'
import { ShiftSums } from './shift-sums.ts'

/** A hotel that opened on 27 February; 300.00 on its first day, 40.00 on its second. */
let check: PeriodCheck

beforeEach(() => {
  const sums = new ShiftSums()
  const earn = (businessDate: string, amount: bigint) =>
    sums.addPosting({
      shiftId: 1,
      businessDate,
      kind: 'charge',
      isReversal: false,
      debited: 'guest',
      credited: 'revenue.room',
      amount,
      currency: 'CNY',
    })
  check = new PeriodCheck(sums)
  const days = [
    ['2026-02-27', 'Z000001', 30_000n, 1, 9],
    ['2026-02-28', 'Z000002', 4_000n, 10, 19],
  ] as const
  for (const [date, number, amount, first, last] of days) {
    earn(date, amount)
    const row = { business_date: date, number, first_seq: first, last_seq: last }
    check.takeDay(row, sums.closeDate(date))
  }
})

const part = (name: string, closingNumber: string, revenue: string) => ({
  name,
  closingNumber,
  revenue,
  short: '0.00',
  over: '0.00',
})

const balance = (control: string, opening: string, closing: string) => ({
  control,
  currency: 'CNY',
  opening,
  closing,
})

const february: PeriodReport = {
  version: 1,
  currency: 'CNY',
  period: { kind: 'month', name: '2026-02', from: '2026-02-27', until: '2026-02-28' },
  sequence: { first: 1, last: 19 },
  parts: [part('2026-02-27', 'Z000001', '300.00'), part('2026-02-28', 'Z000002', '40.00')],
  nights: { occupied: 0, charged: 0, revenue: '0.00' },
  departments: [],
  revenue: { net: '340.00', tax: '0.00', gross: '340.00' },
  balances: [balance('guest', '0.00', '340.00'), balance('revenue.room', '0.00', '-340.00')],
  equations: [],
}

const row = { number: 'M000001', first_seq: 1, last_seq: 20 }

/** What a forged report is found by, or what the period earned. */
const take = (changes: Partial<PeriodReport> = {}): string => {
  try {
    return String(check.takePeriod({ row, content: { ...february, ...changes }, seq: 21 }))
  } catch (error) {
    if (error instanceof Finding) return error.message
    throw error
  }
}

test('an honest month earns what its days did, and a year what its months did', () => {
  expect(take()).toBe('34000')
  const year = take({
    period: { kind: 'year', name: '2026', from: '2026-02-27', until: '2026-02-28' },
    parts: [part('2026-02', 'M000001', '340.00')],
  })
  expect(year).toBe('34000')
})

test.each<[string, Partial<PeriodReport>, RegExp]>([
  ['a day is left out', { parts: february.parts.slice(1) }, /the parts of 2026-02 is 2026-02-28/],
  [
    'another seal is named',
    { parts: [part('2026-02-27', 'Z000009', '300.00'), part('2026-02-28', 'Z000002', '40.00')] },
    /the seal of 2026-02-27 is Z000009/,
  ],
  [
    'money moves from day to day',
    { parts: [part('2026-02-27', 'Z000001', '290.00'), part('2026-02-28', 'Z000002', '50.00')] },
    /the revenue of 2026-02-27 is 29000, and should be 30000/,
  ],
  ['the journal begins later', { sequence: { first: 2, last: 19 } }, /the first row of 2026-02 is 2/],
  [
    'a debt is forgotten',
    { balances: [balance('revenue.room', '0.00', '-340.00')] },
    /the closing balance of guest CNY .* is 0, and should be 34000/,
  ],
  [
    'a balance is invented',
    { balances: [...february.balances, balance('city', '0.00', '5.00')] },
    /the closing balance of city CNY .* is 500, and should be 0/,
  ],
])('%s', (_, changes, found) => {
  expect(take(changes)).toMatch(found)
})
