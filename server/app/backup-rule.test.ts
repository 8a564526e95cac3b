import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { expect, test } from 'vitest'
import { backupName, backupsAmong, servedBackups } from './backup-rule.ts'

const nightly = (until: string, days: number) =>
  Array.from({ length: days }, (_, index) => ({
    file: `${index}`,
    madeAt: `${addDays(until, -index)}T02:00:00Z`,
  }))

/** Keeps house each night, as the job does. */
const afterNights = (from: string, nights: number): string[] => {
  let kept: { file: string; madeAt: string }[] = []
  for (let night = 0; night < nights; night += 1) {
    kept = [...kept, { file: `${night}`, madeAt: `${addDays(from, night)}T02:00:00Z` }]
    const served = servedBackups(kept)
    kept = kept.filter((backup) => !served.includes(backup))
  }
  return kept.map(({ madeAt }) => madeAt.slice(0, 10)).toSorted()
}

test('a week of nights is kept whole', () => {
  expect(servedBackups(nightly('2026-03-08', 7))).toEqual([])
})

test('of several in a day the newest is kept', () => {
  const [morning, noon] = ['08:00', '12:00'].map((time) => ({ file: time, madeAt: `2026-03-01T${time}:00Z` }))
  if (!morning || !noon) throw new Error('there are two')
  expect(servedBackups([noon, morning])).toEqual([morning])
})

test('after two years: seven nights, five weeks, twelve months', () => {
  expect(afterNights('2024-03-01', 730)).toEqual([
    // The last night of each month, then of each week (a week ends on Sunday), then each night.
    '2025-03-31',
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
    '2025-07-31',
    '2025-08-31',
    '2025-09-30',
    '2025-10-31',
    '2025-11-30',
    '2025-12-31',
    '2026-01-31',
    '2026-02-01',
    '2026-02-08',
    '2026-02-15',
    '2026-02-22',
    '2026-02-23',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
  ])
})

test('a hotel that was shut for a year keeps what it had', () => {
  const old = nightly('2025-01-10', 3)
  expect(servedBackups([...old, ...nightly('2026-03-01', 1)])).toEqual([])
})

test('names tell when; other files are left alone', () => {
  const name = backupName('2026-03-01T02:03:04.567Z', 'db')
  expect(backupsAmong([name, 'hotel.db', 'notes.txt', 'hotel-20260301T020304Z.dump.part'])).toEqual([
    { file: 'hotel-20260301T020304Z.db', madeAt: '2026-03-01T02:03:04Z' },
  ])
})
