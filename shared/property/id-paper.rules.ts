import { isCalendarDate } from '../kernel/dates.ts'
import type { IdKind } from './id-paper.types.ts'

/** Digits and check character. */
export const residentIdLength = 18

/** GB 11643: the weight of each of the first seventeen digits, and the check character of each remainder of 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'

/**
 * Whether a number can be that of a resident ID card: seventeen digits with a date of birth, and the check character
 * they give. Source: GB 11643-1999. A card may be misprinted and a foreigner's paper look like one, so this warns and
 * refuses nothing.
 */
export const isResidentIdNumber = (idNumber: string): boolean => {
  const [, digits, check] = /^(\d{17})([\dX])$/.exec(idNumber.trim().toUpperCase()) ?? []
  if (digits === undefined) return false
  const born = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return isCalendarDate(born) && checkCharacters[sum % 11] === check
}

/** Whether somebody must look at the number again: an ID card whose number cannot be one. Other papers have no rule. */
export const isDoubtfulIdNumber = ({
  idKind,
  idNumber,
}: {
  idKind: IdKind | ''
  idNumber: string
}): boolean => idKind === 'id_card' && idNumber.trim() !== '' && !isResidentIdNumber(idNumber)
