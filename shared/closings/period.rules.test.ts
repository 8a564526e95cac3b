import { expect, test } from 'vitest'
import {
  livedPart,
  monthsBetween,
  periodAfter,
  periodBefore,
  periodNamed,
  periodNameOf,
  refusalToClose,
} from './period.rules.ts'
import type { PeriodFacts } from './period.types.ts'

test.each([
  ['2026-01', '2026-01-01', '2026-01-31', '2025-12', '2026-02'],
  ['2026-02', '2026-02-01', '2026-02-28', '2026-01', '2026-03'],
  ['2028-02', '2028-02-01', '2028-02-29', '2028-01', '2028-03'],
  ['2026-04', '2026-04-01', '2026-04-30', '2026-03', '2026-05'],
  ['2026-12', '2026-12-01', '2026-12-31', '2026-11', '2027-01'],
  ['2026', '2026-01-01', '2026-12-31', '2025', '2027'],
])('%s lasts from %s until %s, between %s and %s', (name, from, until, before, after) => {
  const period = periodNamed(name)
  expect([period.from, period.until]).toEqual([from, until])
  expect([periodBefore(period).name, periodAfter(period).name]).toEqual([before, after])
  expect(periodNameOf(period.kind, until)).toBe(name)
})

test('the months a hotel lived through', () => {
  expect(monthsBetween('2026-11-15', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(livedPart(periodNamed('2026-11'), '2026-11-15')).toEqual({ from: '2026-11-15', until: '2026-11-30' })
  expect(livedPart(periodNamed('2026-12'), '2026-11-15').from).toBe('2026-12-01')
})

const march = periodNamed('2026-03')
const sound: PeriodFacts = {
  current: '2026-04-01',
  founded: '2026-01-10',
  closedNumber: null,
  unsealed: null,
  isPreviousClosed: true,
  dispute: null,
}

test.each<[Partial<PeriodFacts>, string | undefined]>([
  [{}, undefined],
  [{ current: '2026-03-31' }, 'period_not_over'],
  [{ current: '2026-03-10' }, 'period_not_over'],
  [{ founded: '2026-04-01' }, 'period_before_founding'],
  [{ closedNumber: 'M000003' }, 'period_already_closed'],
  [{ unsealed: '2026-03-14' }, 'period_part_not_sealed'],
  [{ isPreviousClosed: false }, 'period_before_is_open'],
  [{ dispute: { shift: '20260331-FO1-1', amount: '-50.00' } }, 'period_has_dispute'],
  // The first period of a hotel has none before it.
  [{ isPreviousClosed: false, founded: '2026-03-01' }, undefined],
  [{ isPreviousClosed: false, founded: '2026-03-15' }, undefined],
])('a month with %o: %s', (facts, refusal) => {
  expect(refusalToClose(march, { ...sound, ...facts })?.code).toBe(refusal)
})
