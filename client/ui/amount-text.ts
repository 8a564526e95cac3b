/** The largest amount of one posting, without its decimals: 999,999,999. */
const maxWholeDigits = 9

const fullWidth: Readonly<Record<string, string>> = { '。': '.', '－': '-', '−': '-' }

/**
 * What a person typed, as digits, one sign and dots: full-width digits become plain ones, 。 a dot; commas,
 * ¥, spaces and letters go. Nothing that changes the amount is dropped: a second dot or a third decimal
 * stays, and `readAmount` says what is wrong with it.
 */
export const cleanAmount = (typed: string): string => {
  const plain = Array.from(typed.normalize('NFKC'), (character) => fullWidth[character] ?? character).join('')
  const kept = plain.replace(/[^\d.-]/g, '')
  return kept.charAt(0) + kept.slice(1).replaceAll('-', '')
}

export type AmountProblem = 'invalid' | 'negative' | 'too_precise' | 'too_large'

/** A clean text as an amount of the wire ("1234.50"), or what is wrong with it. Empty stays empty. */
export const readAmount = (
  clean: string,
  minorDigits: number,
  mayBeNegative = false,
): { readonly amount: string } | { readonly problem: AmountProblem } => {
  if (clean === '') return { amount: '' }
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(clean) ?? []
  if (whole === '' && fraction === '') return { problem: 'invalid' }
  if (fraction.length > minorDigits) return { problem: 'too_precise' }
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  if (digits.length > maxWholeDigits) return { problem: 'too_large' }
  const padded = minorDigits === 0 ? digits : `${digits}.${fraction.padEnd(minorDigits, '0')}`
  if (sign === '' || !/[1-9]/.test(padded)) return { amount: padded }
  return mayBeNegative ? { amount: `-${padded}` } : { problem: 'negative' }
}

/** Whether a field of money holds an amount above zero, and so may be sent. */
export const isPositiveAmount = (amount: string): boolean =>
  /^\d+(\.\d+)?$/.test(amount) && /[1-9]/.test(amount)

/** A decimal string with the other sign; zero has none. */
export const negatedAmount = (amount: string): string => {
  if (amount.startsWith('-')) return amount.slice(1)
  return /[1-9]/.test(amount) ? `-${amount}` : amount
}
