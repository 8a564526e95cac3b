import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { lateCheckOut } from './late-check-out.rules.ts'

const house = { checkOutTime: '14:00', halfDayUntil: '18:00' }

test.each([
  // last night,  left on,       at,     kind,   amount of 299.99
  ['2026-03-01', '2026-03-02', '11:30', 'none', '0.00'],
  ['2026-03-01', '2026-03-02', '14:00', 'none', '0.00'],
  ['2026-03-01', '2026-03-02', '14:01', 'half', '150.00'],
  ['2026-03-01', '2026-03-02', '18:00', 'half', '150.00'],
  ['2026-03-01', '2026-03-02', '18:01', 'full', '299.99'],
  // after midnight, before the roll
  ['2026-03-01', '2026-03-03', '01:15', 'full', '299.99'],
  // tonight is paid already
  ['2026-03-02', '2026-03-02', '20:00', 'none', '0.00'],
  // day use
  [null, '2026-03-02', '20:00', 'none', '0.00'],
])('paid until the night of %s, left on %s at %s: %s, %s', (lastNight, date, time, kind, amount) => {
  const late = lateCheckOut({ left: { date, time }, lastNight, rate: Money.of('299.99', 'CNY'), house })
  expect({ kind: late.kind, amount: late.amount.toString() }).toEqual({ kind, amount })
})
