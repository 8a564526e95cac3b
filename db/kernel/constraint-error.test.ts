import { describe, expect, test } from 'vitest'
import { constraintOf, isRetryable } from './constraint-error.ts'

describe('constraintOf', () => {
  test.each([
    [
      'a unique of Citus, with the shard',
      'duplicate key value violates unique constraint "desk_code_once_102008"',
      'desk_code_once',
    ],
    [
      'a check of Citus',
      'new row for relation "desk_102010" violates check constraint "desk_float_not_negative_102010"',
      'desk_float_not_negative',
    ],
    [
      'a reference of Citus',
      'insert or update on table "room_102011" violates foreign key constraint "room_room_type_id_fkey_102011"',
      'room_room_type_id_fkey',
    ],
    ['a check of SQLite', 'CHECK constraint failed: desk_float_not_negative', 'desk_float_not_negative'],
    [
      'a unique of SQLite',
      'UNIQUE constraint failed: document.series_id, document.number',
      'document_number_once',
    ],
    ['a unique that has no name yet', 'UNIQUE constraint failed: key_kind.code', 'key_kind.code'],
    ['a reference of SQLite', 'FOREIGN KEY constraint failed', 'foreign_key'],
    ['a trigger', 'journal_append_only', 'journal_append_only'],
    ['anything else', 'disk I/O error', undefined],
  ])('%s', (_, message, constraint) => {
    expect(constraintOf(new Error(message))).toBe(constraint)
  })

  test('believes PostgreSQL, which says it outright', () => {
    expect(constraintOf(Object.assign(new Error('x'), { constraint: 'desk_code_once' }))).toBe(
      'desk_code_once',
    )
  })

  test('is undefined for what is no error', () => {
    expect(constraintOf('journal_append_only')).toBeUndefined()
  })
})

test.each([
  ['40001', true],
  ['40P01', true],
  ['23505', false],
  [undefined, false],
])('an error with code %s is worth another run: %s', (code, expected) => {
  expect(isRetryable(Object.assign(new Error('x'), { code }))).toBe(expected)
})
