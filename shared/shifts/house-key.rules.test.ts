import { expect, test } from 'vitest'
import { goneAfterCount, keysAtDesk, refusalToMoveKey, stateAfter } from './house-key.rules.ts'
import type { HouseKey, KeyMove, KeyMoveKind } from './house-key.types.ts'

const name = { zh: '钱箱钥匙', en: 'Cash-box keys' }

const key = (number: number, state: HouseKey['state'], deskId: number | null = 1): HouseKey => ({
  keyCode: 'cash_box',
  number,
  name,
  deskId,
  state,
  holderId: null,
  goneReason: null,
  step: 0,
  lastKind: null,
  since: null,
  matterId: null,
})

test.each<[HouseKey['state'], Record<KeyMoveKind, string | undefined>]>([
  [
    'in_place',
    {
      placed: undefined,
      issued: undefined,
      returned: 'key_not_out',
      missed: undefined,
      gone: undefined,
      restored: 'key_not_gone',
    },
  ],
  [
    'out',
    {
      placed: 'key_not_in_place',
      issued: 'key_not_in_place',
      returned: undefined,
      missed: 'key_not_in_place',
      gone: undefined,
      restored: 'key_not_gone',
    },
  ],
  [
    'gone',
    {
      placed: 'key_gone',
      issued: 'key_gone',
      returned: 'key_gone',
      missed: 'key_gone',
      gone: 'key_gone',
      restored: undefined,
    },
  ],
  [
    'missing',
    {
      placed: 'key_gone',
      issued: 'key_gone',
      returned: 'key_gone',
      missed: 'key_gone',
      gone: undefined,
      restored: undefined,
    },
  ],
])('what may happen to a key that is %s', (state, expected) => {
  const kinds = Object.keys(expected) as KeyMoveKind[]
  const found = kinds.map((kind) => [kind, refusalToMoveKey({ state, name, number: 2 }, kind)?.code])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('a key that never moved is in its place', () => {
  expect([stateAfter(null), stateAfter('issued'), stateAfter('gone'), stateAfter('restored')]).toEqual([
    'in_place',
    'out',
    'gone',
    'in_place',
  ])
  expect(stateAfter('missed')).toBe('missing')
})

test('a desk counts what lies there, and asks for a kind that is only out', () => {
  const keys = [key(1, 'in_place'), key(2, 'in_place'), key(3, 'out'), key(4, 'gone'), key(5, 'in_place', 2)]
  expect(keysAtDesk(keys, 1)).toEqual([{ code: 'cash_box', name, quantity: 2 }])
  expect(keysAtDesk([key(3, 'out')], 1)).toEqual([{ code: 'cash_box', name, quantity: 0 }])
  expect(keysAtDesk([key(4, 'gone')], 1)).toEqual([])
})

const gone = (move: Partial<KeyMove>): KeyMove => ({
  keyCode: 'cash_box',
  number: 1,
  step: 1,
  kind: 'gone',
  previousKind: null,
  deskId: 1,
  holderId: null,
  reasonCode: 'lost',
  shiftId: 7,
  movedBy: 1,
  signedBy: 2,
  movedAt: '2026-03-01T01:00:00.000Z',
  journalSeq: 50,
  disputeId: null,
  ...move,
})

test('what was declared gone after the count cures it; before, elsewhere, out or decided at a dispute it does not', () => {
  const moves = [
    gone({}),
    gone({ journalSeq: 40 }),
    gone({ shiftId: 8 }),
    gone({ previousKind: 'issued' }),
    gone({ previousKind: 'missed' }),
    gone({ disputeId: 3 }),
    gone({ kind: 'placed', reasonCode: null }),
  ]
  expect([...goneAfterCount(moves, { shiftId: 7, countSeq: 45 })]).toEqual([['cash_box', 1]])
})
