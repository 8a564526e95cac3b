import { expect, test } from 'vitest'
import { replaceCheck, replaceText, withoutNotNull } from './replace-check.ts'

const table = `create table slip (
  state text not null,
  constraint slip_known_state check (
    state in ('issued', 'spent :)') and (state <> 'x')
  ),
  constraint slip_other check (state <> 'y')
) strict`

test('the condition of one check is replaced, nothing else', () => {
  expect(replaceCheck(table, 'slip_known_state', "state in ('issued')")).toBe(`create table slip (
  state text not null,
  constraint slip_known_state check (state in ('issued')),
  constraint slip_other check (state <> 'y')
) strict`)
})

test('a check that is not there is a defect', () => {
  expect(() => replaceCheck(table, 'slip_known', 'true')).toThrow('no check slip_known')
})

test('one column may be null, the others stay as they are', () => {
  const slips = 'create table slip (id integer not null, stay_id integer not null, at text not null) strict'
  expect(withoutNotNull(slips, 'stay_id')).toBe(
    'create table slip (id integer not null, stay_id integer, at text not null) strict',
  )
})

test('a column that may be null already is a defect', () => {
  expect(() => withoutNotNull('create table slip (stay_id integer) strict', 'stay_id')).toThrow(
    'no column stay_id that is never null',
  )
})

test('a part is replaced where it stands once, and nowhere else', () => {
  expect(replaceText(table, 'state text not null', 'state text')).toContain('slip (\n  state text,\n')
  expect(() => replaceText(table, 'constraint', '')).toThrow('not once')
  expect(() => replaceText(table, 'nothing', '')).toThrow('not once')
})
