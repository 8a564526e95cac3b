import { isResidentIdNumber } from './id-paper.rules.ts'

/** Digits and capital letters without I, O, S, V and Z, which are read for others. Source: GB 32100-2015. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether it is a unified social credit code (统一社会信用代码): 18 characters, the last of which checks the others. */
export const isCreditCode = (code: string): boolean => {
  const values = Array.from(code, (character) => alphabet.indexOf(character))
  if (values.length !== 18 || values.includes(-1)) return false
  // The weights are the powers of 3, modulo 31.
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return (31 - (sum % 31)) % 31 === values[17]
}

/**
 * Whether a taxpayer goes by this number: a unified social credit code, the ID card of a sole trader (18), or a number
 * from before there were credit codes (15 or 20), which has no check digit.
 */
export const isTaxNumber = (number: string): boolean =>
  isCreditCode(number) || isResidentIdNumber(number) || /^([0-9A-Z]{15}|[0-9A-Z]{20})$/.test(number)
