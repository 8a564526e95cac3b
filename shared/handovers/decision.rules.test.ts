import { expect, test } from 'vitest'
import type { HouseKey } from '../shifts/house-key.types.ts'
import { outcomesOf, planKeys, readTags } from './decision.rules.ts'
import type { LineOutcome } from '../shifts/line-outcome.types.ts'

const key = (number: number, of: Partial<HouseKey> = {}): HouseKey => ({
  keyCode: 'safe_box',
  number,
  name: { zh: '保险箱总钥匙', en: 'Safe-box master keys' },
  deskId: 1,
  state: 'in_place',
  holderId: null,
  goneReason: null,
  step: 0,
  lastKind: null,
  since: null,
  matterId: null,
  ...of,
})

/** Desk 1 has 1 and 2, 3 is out from there, 4 gone, 5 missed, 6 at another desk, 7 in the safe. */
const keys = [
  key(1),
  key(2),
  key(3, { state: 'out', holderId: 9 }),
  key(4, { state: 'gone' }),
  key(5, { state: 'missing' }),
  key(6, { deskId: 2 }),
  key(7, { deskId: null }),
]

const plan = (tags: readonly number[], outcome: LineOutcome, counted = tags.length) =>
  planKeys({ keys, deskId: 1, counted, tags, outcome })

test.each<[string, readonly number[], LineOutcome, string, number]>([
  ['one is lost', [1], 'lost', '2 gone at 1', 1],
  ['both are lost', [], 'lost', '1 gone at 1, 2 gone at 1', 0],
  ['one lies in the safe', [2], 'in_safe', '1 placed at safe', 1],
  ['one waits', [1], 'pending', '2 missed at 1', 1],
  ['one that was out is back', [1, 2, 3], 'taken', '3 returned at 1', 3],
  ['one that was lost is found', [1, 2, 4], 'taken', '4 restored at safe', 2],
  ['one that was missed is found', [1, 2, 5], 'taken', '5 restored at safe', 2],
  ['one of another desk', [1, 2, 6], 'taken', '6 carried', 2],
  ['one nobody knows', [1, 2, 88], 'taken', '88 carried', 2],
  ['one too many waits', [1, 2, 7], 'pending', '7 carried', 2],
])('%s', (_, tags, outcome, expected, accepted) => {
  const { steps, ...rest } = plan(tags, outcome)
  const said = steps.map(({ number, move }) =>
    move === null ? `${number} carried` : `${number} ${move.kind} at ${move.deskId ?? 'safe'}`,
  )
  expect([said.join(', '), rest.accepted]).toEqual([expected, accepted])
})

test.each<[string, readonly number[], number, string]>([
  ['not as many tags as keys', [1], 0, 'tags_not_counted'],
  ['a tag twice', [1, 1], 2, 'tags_not_counted'],
  ['one missing, and one of another desk', [1, 6], 2, 'tags_do_not_explain'],
])('%s: %s', (_, tags, counted, code) => {
  expect(() => plan(tags, 'lost', counted)).toThrow(expect.objectContaining({ code }))
})

test('what may be decided goes by whether less or more was found', () => {
  const of = (label: string, given: number, counted: number) =>
    outcomesOf({ label, unit: 'count', given, counted })
  expect(of('key:safe_box', 2, 1)).toEqual(['lost', 'in_safe', 'pending'])
  expect(of('key:safe_box', 2, 3)).toEqual(['taken', 'pending'])
  expect(of('book:7', 1001, 1003)).toEqual(['voided', 'pending'])
  expect(of('book:7', 1001, 1000)).toEqual(['torn_out', 'pending'])
})

test.each<[string, number[] | undefined]>([
  ['', []],
  ['1', [1]],
  ['1-3, 5', [1, 2, 3, 5]],
  ['１，２', [1, 2]],
  ['2、4;6 8', [2, 4, 6, 8]],
  ['0', undefined],
  ['3-1', undefined],
  ['A1', undefined],
  ['1-999', undefined],
])('the tags %j', (typed, tags) => {
  expect(readTags(typed)).toEqual(tags)
})
