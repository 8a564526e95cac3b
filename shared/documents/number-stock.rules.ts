import { type NumberRange, sizeOf } from './number-range.rules.ts'

/** Nobody receives more at once; a longer range is a slip of the finger. */
const longestRange = 100_000

/** From here on somebody should fetch the next book. */
const lowAt = 20

export const isTooLong = (range: NumberRange): boolean => sizeOf(range) > longestRange

/** Whether fewer papers are left than a busy shift may need. */
export const isRunningLow = (left: number): boolean => left < lowAt

/** The first of the ranges that has a number in common with this one. All of them are plain (`plainRange`). */
export const overlapOf = <Range extends NumberRange>(
  range: NumberRange,
  others: readonly Range[],
): Range | undefined =>
  others.find(
    (other) =>
      other.prefix === range.prefix &&
      other.digits === range.digits &&
      other.firstNumber <= range.lastNumber &&
      range.firstNumber <= other.lastNumber,
  )

/** The first `quantity` numbers of a range and what is left of it; undefined when it has not so many. */
export const splitRange = (
  range: NumberRange,
  quantity: number,
): { readonly issued: NumberRange; readonly rest: NumberRange | null } | undefined => {
  if (quantity < 1 || quantity > sizeOf(range)) return undefined
  const lastNumber = range.firstNumber + quantity - 1
  const { prefix, digits } = range
  return {
    issued: { prefix, digits, firstNumber: range.firstNumber, lastNumber },
    rest:
      lastNumber === range.lastNumber
        ? null
        : { prefix, digits, firstNumber: lastNumber + 1, lastNumber: range.lastNumber },
  }
}
