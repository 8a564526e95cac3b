import { describe, expect, test } from 'vitest'
import { saltedDigest, sha256 } from './digest.ts'
import { digestOfRows, type JournalEntry, journalHash, journalPayload } from './journal-row.ts'

/**
 * Golden vectors of each version. They were worked out once with `printf | sha256sum`, outside this program,
 * and never change: a journal written years ago must verify today. A new form gets a new version.
 */
const genesis = '0'.repeat(64)

const entry: JournalEntry = {
  seq: 1,
  commandId: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  name: 'deposit_taken',
  actorId: 3,
  approverId: null,
  deskId: 1,
  shiftId: 12,
  businessDate: '2026-03-01',
  at: '2026-03-01T07:00:00.000Z',
  inputDigest: 'ab'.repeat(32),
  facts: [
    {
      fact: 'posting',
      id: 20,
      kind: 'deposit_taken',
      amountMinor: 60_000,
      debit: 4,
      credit: 9,
      currency: 'CNY',
    },
    { fact: 'document', number: 'YJ-000001', id: 21 },
  ],
  lastId: 19,
  rows: { deposit_slip: [1, 'cd'.repeat(32)] },
}

const payload =
  '{"actorId":3,"approverId":null,"at":"2026-03-01T07:00:00.000Z","businessDate":"2026-03-01",' +
  '"commandId":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","deskId":1,"facts":[' +
  '{"amountMinor":60000,"credit":9,"currency":"CNY","debit":4,"fact":"posting","id":20,"kind":"deposit_taken"},' +
  '{"fact":"document","id":21,"number":"YJ-000001"}],' +
  '"inputDigest":"abababababababababababababababababababababababababababababababab","lastId":19,' +
  '"name":"deposit_taken","rows":{"deposit_slip":[1,"' +
  'cd'.repeat(32) +
  '"]},"seq":1,"shiftId":12,"version":2}'

const firstPayload =
  '{"actorId":3,"approverId":null,"at":"2026-03-01T07:00:00.000Z","businessDate":"2026-03-01",' +
  '"commandId":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","deskId":1,"facts":[' +
  '{"amountMinor":60000,"credit":9,"currency":"CNY","debit":4,"fact":"posting","id":20,"kind":"deposit_taken"},' +
  '{"fact":"document","id":21,"number":"YJ-000001"}],' +
  '"inputDigest":"abababababababababababababababababababababababababababababababab",' +
  '"name":"deposit_taken","seq":1,"shiftId":12,"version":1}'

describe('version 1, which attested no rows', () => {
  test('the hash of the first row', () => {
    expect(journalHash(1, genesis, firstPayload, 1)).toBe(
      '3d03a97f2312a49f333f81b73c675c912154b39edc28aa002452ddb709acc0b5',
    )
  })

  test('the hash of the second row, chained to the first', () => {
    expect(journalHash(2, journalHash(1, genesis, firstPayload, 1), '{}', 1)).toBe(
      '7900dae214ac686f9ac7439cf1ebbccc3d021a2cbe16aa9c508f0da026ea6003',
    )
  })
})

describe('version 2', () => {
  test('the payload', () => {
    expect(journalPayload(entry)).toBe(payload)
  })

  test('the hash of the first row', () => {
    expect(journalHash(1, genesis, payload)).toBe(
      'e5547cf43b61919cce600aed2a9fdad153132d8896b3a82bfa0f58b6bf52ebad',
    )
  })

  test('the hash of the second row, chained to the first', () => {
    expect(journalHash(2, journalHash(1, genesis, payload), '{}')).toBe(
      '13975110c0b8a38aeab2021be165c11b04b0f835419f4276b84d62adc9e3c0d9',
    )
  })

  test('the digest of rows, in whatever order they were written', () => {
    const rows = [
      { id: 21, amount_minor: 60_000, reference: '交班' },
      { id: 22, amount_minor: 100 },
    ]
    const digest = '4f5a0ee5f7f701b7a1b1017ff477d9d61cdab5ef691b0b8698bf0c2dc4edf8ed'
    expect(digestOfRows(rows)).toBe(digest)
    expect(digestOfRows(rows.toReversed())).toBe(digest)
  })
})

describe('whatever is changed changes the hash', () => {
  const first = journalHash(1, genesis, payload)

  test.each([
    ['the sequence', journalHash(2, genesis, payload)],
    ['the previous hash', journalHash(1, first, payload)],
    ['an amount', journalHash(1, genesis, payload.replace('60000', '60001'))],
    ['an actor', journalHash(1, genesis, journalPayload({ ...entry, actorId: 4 }))],
    ['a fact left out', journalHash(1, genesis, journalPayload({ ...entry, facts: entry.facts.slice(1) }))],
  ])('%s', (_, hash) => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).not.toBe(first)
  })
})

describe('digests', () => {
  test('of nothing, and of Chinese text in UTF-8', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('交班')).toBe('fe6bb40a0bf7f53c2b3b5e7a640613e2ffadd2cc5cba1e63c50b599f0e023a79')
  })

  test('with a salt: the same value, another salt, another digest', () => {
    expect(saltedDigest('s', { b: 1, a: '名' })).toBe(saltedDigest('s', { a: '名', b: 1 }))
    expect(saltedDigest('s', '名')).not.toBe(saltedDigest('t', '名'))
  })
})
