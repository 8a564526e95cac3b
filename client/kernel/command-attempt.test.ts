import { expect, test } from 'vitest'
import { CommandAttempt } from './command-attempt.ts'

test('the same input keeps its id until there is an answer', () => {
  const attempt = new CommandAttempt()
  const first = attempt.idFor({ amount: '50.00' })
  expect(attempt.idFor({ amount: '50.00' })).toBe(first)
  attempt.answered()
  expect(attempt.idFor({ amount: '50.00' })).not.toBe(first)
})

test('another input is another command', () => {
  const attempt = new CommandAttempt()
  const first = attempt.idFor({ amount: '50.00' })
  expect(attempt.idFor({ amount: '60.00' })).not.toBe(first)
})
