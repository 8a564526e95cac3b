import { describe, expect, test } from 'vitest'
import {
  isSignedByOldKey,
  type KeyReason,
  keyReasons,
  keyStatement,
  reasonsFor,
  refusalToReplace,
} from './signing-key.rules.ts'

describe('a key is replaced', () => {
  test.each([
    // reason, private half is here, seen key, refused with
    ['routine', true, 7, undefined],
    ['exposed', true, 7, undefined],
    ['keeper_left', true, 7, undefined],
    ['lost', false, 7, undefined],
    ['restored', false, 7, undefined],
    ['lost', true, 7, 'signing_key_not_lost'],
    ['restored', true, 7, 'signing_key_not_lost'],
    ['routine', false, 7, 'signing_key_is_lost'],
    ['exposed', false, 7, 'signing_key_is_lost'],
    ['routine', true, 6, 'signing_key_changed'],
    ['lost', false, 6, 'signing_key_changed'],
  ] as const)('for %s, held %s, seen %i', (reasonCode, isHeld, seenKeyId, refused) => {
    expect(refusalToReplace({ reasonCode, isHeld, seenKeyId, currentKeyId: 7 })?.code).toBe(refused)
  })

  test('for one of the reasons that fit, each of which says whether the old key signs', () => {
    expect([...reasonsFor(true), ...reasonsFor(false)]).toEqual(keyReasons)
    const signed = keyReasons.filter((reason: KeyReason) => isSignedByOldKey(reason))
    expect(signed).toEqual(reasonsFor(true))
  })
})

test('the statement is the same for ever', () => {
  const statement = {
    oldKey: 'A\n',
    newKey: 'B\n',
    reasonCode: 'routine',
    seq: 12,
    previousHash: 'ab',
  } as const
  expect(keyStatement(statement)).toBe(
    '{"newKey":"B\\n","oldKey":"A\\n","previousHash":"ab","reasonCode":"routine","seq":12,"statement":"signing_key_replaced","version":1}',
  )
})
