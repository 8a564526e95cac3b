import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { departments } from '../property/property.types.ts'
import { departmentsOfShare, proposedSegment, proposedShare } from './market.rules.ts'

const segments = [
  { code: 'walk_in', isActive: true },
  { code: 'agency', isActive: false },
  { code: 'company', isActive: true },
  { code: 'school', isActive: true },
]

test.each([
  ['walk_in', null, 'walk_in'],
  ['walk_in', 'company', 'company'],
  ['direct', 'company', 'company'],
  ['direct', 'agency', null],
  ['direct', null, null],
  ['agency', 'company', null],
  ['company', 'agency', 'company'],
] as const)('who comes as %s, sent by %s, is proposed for %s', (source, senderKind, segment) => {
  expect(proposedSegment({ source, senderKind }, segments)).toBe(segment)
})

test.each([
  [null, 'nothing'],
  ['0.00', 'nothing'],
  ['0.01', 'room'],
  ['50000.00', 'room'],
] as const)('a company with a limit of %s is proposed to pay %s', (limit, share) => {
  expect(proposedShare(limit === null ? null : Money.of(limit, 'CNY'))).toBe(share)
})

test('room alone, or every department', () => {
  expect(departmentsOfShare('nothing')).toEqual([])
  expect(departmentsOfShare('room')).toEqual(['room'])
  expect(departmentsOfShare('all')).toEqual(departments)
})
