import { expect, test } from 'vitest'
import { newStaffSchema } from './staff.schema.ts'

const wang = { username: 'wang', displayName: '王丽', role: 'cashier', password: '12345678', pin: '1234' }

const problemOf = (change: object): string | undefined =>
  newStaffSchema.safeParse({ ...wang, ...change }).error?.issues[0]?.message

test.each([
  [' Wang.Li ', 'wang.li'],
  ['ＷＡＮＧ', 'wang'],
  ['王丽', '王丽'],
])('the user name %j is kept as %j', (typed, kept) => {
  expect(newStaffSchema.parse({ ...wang, username: typed }).username).toBe(kept)
})

test.each([
  [{ username: 'w' }, 'username_invalid'],
  [{ username: 'wang li' }, 'username_invalid'],
  [{ username: 'w'.repeat(33) }, 'username_invalid'],
  [{ displayName: '  ' }, 'text_empty'],
  [{ displayName: 'x'.repeat(10_000) }, 'text_too_long'],
  [{ password: '1234567' }, 'password_too_short'],
  [{ password: 'x'.repeat(201) }, 'text_too_long'],
  [{ pin: '123' }, 'pin_invalid'],
  [{ pin: '12345a' }, 'pin_invalid'],
])('%j is refused as %s', (change, problem) => {
  expect(problemOf(change)).toBe(problem)
})
