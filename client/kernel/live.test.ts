import { expect, test } from 'vitest'
import { mayLead } from './live-leader.ts'
import { describeEvent, stalePaths } from './live-refresh.ts'

test('a free, own or outrun lease may be taken', () => {
  expect(mayLead(null, 'a', 1_000)).toBe(true)
  expect(mayLead({ tab: 'a', until: 9_000 }, 'a', 1_000)).toBe(true)
  expect(mayLead({ tab: 'b', until: 9_000 }, 'a', 1_000)).toBe(false)
  expect(mayLead({ tab: 'b', until: 9_000 }, 'a', 9_001)).toBe(true)
})

test('an event nobody described makes everything stale', () => {
  describeEvent('notice_written', 'handoverBook', 'shell.status')
  expect(stalePaths(['notice_written', 'notice_written'])).toEqual(['handoverBook', 'shell.status'])
  expect(stalePaths(['notice_written', 'stay_checked_in'])).toBe('everything')
})
