import { Money } from '@jiaoban/shared/kernel/money.ts'
import { expect, test } from 'vitest'
import { type GroupSlip, isAnyMissing, otherWaysOf, shareSlips } from './group-slips.api.ts'

const slip = (slipId: number, remaining: string, changes: Partial<GroupSlip> = {}): GroupSlip => ({
  slipId,
  documentId: slipId,
  number: `D00000${slipId}`,
  methodCode: 'cash',
  methodName: { zh: '现金', en: 'Cash' },
  reference: '',
  payerName: '',
  amount: remaining,
  figures: [],
  remaining,
  state: 'issued',
  isDeclaredLost: false,
  ...changes,
})

const shares = (owed: string, ...slips: GroupSlip[]) =>
  shareSlips(slips, Money.of(owed, 'CNY')).map((one) => `${one.slip.number} ${one.applied} ${one.refunded}`)

test.each([
  ['520.00', ['D000001 500.00 0.00', 'D000002 20.00 280.00']],
  ['900.00', ['D000001 500.00 0.00', 'D000002 300.00 0.00']],
  ['0.00', ['D000001 0.00 500.00', 'D000002 0.00 300.00']],
  ['-40.00', ['D000001 0.00 500.00', 'D000002 0.00 300.00']],
])('the slips of a group pay %s', (owed, expected) => {
  expect(shares(owed, slip(1, '500.00'), slip(2, '300.00'))).toEqual(expected)
})

test('a slip that is used up is not shared again', () => {
  expect(shares('10.00', slip(1, '0.00', { state: 'redeemed' }), slip(2, '30.00'))).toEqual([
    'D000002 10.00 20.00',
  ])
})

test('papers come back or are declared, and another way is told only where something goes back', () => {
  const slips = shareSlips([slip(1, '500.00'), slip(2, '300.00')], Money.of('520.00', 'CNY'))
  expect(isAnyMissing(slips, { slipsBack: [1], ways: {} })).toBe(true)
  expect(isAnyMissing(slips, { slipsBack: [1, 2], ways: {} })).toBe(false)
  const ways = { 1: 'wechat', 2: 'wechat' }
  expect(otherWaysOf(slips, { slipsBack: [], ways })).toEqual([{ slipId: 2, methodCode: 'wechat' }])
})
