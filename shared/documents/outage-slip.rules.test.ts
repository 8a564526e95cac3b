import { expect, test } from 'vitest'
import { refusalOfOutageSlip } from './outage-slip.rules.ts'

const drawer = { drawerSince: '2026-03-01T01:00:00.000Z', now: '2026-03-01T06:30:00.000Z' }
const refusalAt = (occurredAt: string) => refusalOfOutageSlip({ occurredAt }, drawer, 'Asia/Shanghai')

test('a paper is entered by the shift in whose drawer its money lies, from its first instant to now', () => {
  expect(refusalAt('2026-03-01T01:00:00.000Z')).toBeUndefined()
  expect(refusalAt('2026-03-01T06:30:00.000Z')).toBeUndefined()
})

test('a paper from before the drawer came is another shift’s', () => {
  expect(refusalAt('2026-03-01T00:59:59.999Z')).toMatchObject({
    code: 'outage_slip_too_early',
    facts: { time: '2026-03-01 08:59', since: '2026-03-01 09:00' },
  })
})

test('nothing was written after now', () => {
  expect(refusalAt('2026-03-01T06:30:00.001Z')).toMatchObject({ code: 'outage_slip_in_future' })
})
