import { expect, test } from 'vitest'
import { happens, pick, roll } from './dice.ts'

const lines = Array.from({ length: 10_000 }, (_, index) => index + 2)

test('a line throws the same number again, and another for another purpose', () => {
  expect([2, 3, 4].map((line) => roll(line, 'deposit', 100))).toEqual(
    [2, 3, 4].map((line) => roll(line, 'deposit', 100)),
  )
  expect(lines.filter((line) => roll(line, 'a', 100) === roll(line, 'b', 100)).length).toBeLessThan(200)
})

test('chances come out as they were given', () => {
  const share = lines.filter((line) => happens(line, 'invoice', 20)).length / lines.length
  expect(share).toBeGreaterThan(0.18)
  expect(share).toBeLessThan(0.22)
  const choices = [
    [1, 'rare'],
    [9, 'often'],
  ] as const
  const rare = lines.filter((line) => pick(line, 'choice', choices) === 'rare').length / lines.length
  expect(rare).toBeGreaterThan(0.08)
  expect(rare).toBeLessThan(0.12)
})
