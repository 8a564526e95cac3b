import { readNumberRange } from '../documents/number-range.rules.ts'

/** No floor has more rooms than this; a longer range is a slip of the finger. */
const longestFloor = 200

/**
 * The room numbers of a range, but for those that are left out (the fourths, the lift): `201`–`210`, without
 * `204, 207`. Undefined when it is no range.
 */
export const roomNumbersOf = (first: string, last: string, without: string): string[] | undefined => {
  const range = readNumberRange(first, last)
  if (!range || range.lastNumber - range.firstNumber >= longestFloor) return undefined
  const { prefix, digits, firstNumber, lastNumber } = range
  const left = new Set(without.normalize('NFKC').split(/[\s,;、，；]+/u))
  return Array.from(
    { length: lastNumber - firstNumber + 1 },
    (_, index) => `${prefix}${String(firstNumber + index).padStart(digits, '0')}`,
  ).filter((number) => !left.has(number))
}
