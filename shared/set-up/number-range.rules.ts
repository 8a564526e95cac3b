/** A number as it stands on a door or a paper: what comes before its last digits, and those digits. */
interface PrintedNumber {
  readonly prefix: string
  readonly digits: number
  readonly number: number
}

const readPrinted = (text: string): PrintedNumber | undefined => {
  const [, prefix, digits] = /^(.*?)(\d{1,12})$/u.exec(text.normalize('NFKC').trim()) ?? []
  return prefix === undefined || digits === undefined
    ? undefined
    : { prefix, digits: digits.length, number: Number(digits) }
}

/** First and last of a range, written alike: `A001`–`A050`. The digits alone count up. */
export interface NumberRange {
  readonly prefix: string
  readonly digits: number
  readonly firstNumber: number
  readonly lastNumber: number
}

/** The range between two printed numbers; undefined when they are not written alike, or run backwards. */
export const readNumberRange = (first: string, last: string): NumberRange | undefined => {
  const from = readPrinted(first)
  const to = readPrinted(last)
  if (!from || !to || from.prefix !== to.prefix || from.digits !== to.digits) return undefined
  if (to.number < from.number) return undefined
  return { prefix: from.prefix, digits: from.digits, firstNumber: from.number, lastNumber: to.number }
}

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
