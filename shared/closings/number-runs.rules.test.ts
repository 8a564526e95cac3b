import { expect, test } from 'vitest'
import { runsOf } from './number-runs.rules.ts'

const used = (numbers: string) =>
  numbers
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ sequence: Number(word.slice(1)), shift: word.slice(0, 1) }))

test.each([
  ['', ''],
  ['A13', 'A13–13'],
  ['A13 A14 A15', 'A13–15'],
  ['A15 A13 A14', 'A13–15'],
  ['A13 B14 A15', 'A13–13 B14–14 A15–15'],
  ['A13 A15 A16', 'A13–13 A15–16'],
])('%s is %s', (numbers, runs) => {
  expect(
    runsOf(used(numbers))
      .map(({ first, last, shift }) => `${shift}${first}–${last}`)
      .join(' '),
  ).toBe(runs)
})
