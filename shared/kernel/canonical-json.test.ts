import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Canonical, canonicalJson } from './canonical-json.ts'

describe('golden vectors: the spelling that is hashed, for ever', () => {
  test.each<[Canonical, string]>([
    [null, 'null'],
    [true, 'true'],
    [0, '0'],
    [-0, '0'],
    [-128_050, '-128050'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['', '""'],
    ['交班', '"交班"'],
    ['a"b\\c\n\u0001', '"a\\"b\\\\c\\n\\u0001"'],
    ['e\u0301', '"\u00e9"'],
    ['😀', '"😀"'],
    [[], '[]'],
    [[1, 'a', null, [false]], '[1,"a",null,[false]]'],
    [{}, '{}'],
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a10: 1, a9: 2, B: 3, é: 4 }, '{"B":3,"a10":1,"a9":2,"é":4}'],
    [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'],
    [{ outer: { z: [{ y: 1, x: 2 }] } }, '{"outer":{"z":[{"x":2,"y":1}]}}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })
})

test.each([
  ['a float', 0.1],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['an unsafe integer', 2 ** 53],
  ['undefined', undefined],
  ['undefined in an object', { a: undefined }],
  ['a bigint', 1n],
  ['a function', () => 1],
])('%s is a defect and throws', (_, value) => {
  expect(() => canonicalJson(value as unknown as Canonical)).toThrow('canonical JSON')
})

test('equal values have one spelling, whatever the order of their keys, and can be read back', () => {
  const leaf = fc.oneof(
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.string().map((text) => text.normalize('NFC')),
  )
  const key = fc.string({ unit: 'grapheme-ascii' })
  const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(key, tie('value'), { noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, (sample) => {
      const text = canonicalJson(sample)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(sample)))
      expect(canonicalJson(reversed(sample))).toBe(text)
    }),
  )
})

/** The same value with the keys of every object put in the opposite order. */
const reversed = (value: Canonical): Canonical => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  )
}
