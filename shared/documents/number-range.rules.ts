import { formatNumber } from './number.rules.ts'

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

/**
 * The same numbers with the shortest prefix there is: `A1`, four digits, 1–9 are `A`, five digits, 10001–10009. Two
 * ranges of one series can then be compared.
 */
export const plainRange = (range: NumberRange): NumberRange =>
  readNumberRange(firstPrinted(range), lastPrinted(range)) ?? range

export const firstPrinted = ({ prefix, digits, firstNumber }: NumberRange): string =>
  formatNumber(prefix, digits, firstNumber)

export const lastPrinted = ({ prefix, digits, lastNumber }: NumberRange): string =>
  formatNumber(prefix, digits, lastNumber)

/** How many papers a range has. */
export const sizeOf = ({
  firstNumber,
  lastNumber,
}: Pick<NumberRange, 'firstNumber' | 'lastNumber'>): number => lastNumber - firstNumber + 1
