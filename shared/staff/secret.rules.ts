import type { DomainError } from '../kernel/domain-error.ts'
import { staffError } from './staff.errors.ts'

/** The PINs and passwords people try first. */
const commonPasswords = new Set(['password', 'passw0rd', 'qwertyui', 'qwertyuiop', 'admin123', 'iloveyou'])

const isOneCharacter = (typed: string): boolean => new Set(typed).size === 1

/** True for `1234`, `9876` and the like, also where nine is followed by zero. */
const isSequence = (digits: string): boolean => '01234567890987654321012345'.includes(digits)

/** A PIN that a second person would guess: a single digit again and again, or digits in a row. */
export const isWeakPin = (pin: string): boolean => isOneCharacter(pin) || isSequence(pin)

/** A password that is guessed in the first minutes: the user name, one character again and again, a row of digits. */
export const isWeakPassword = (password: string, username: string): boolean => {
  const folded = password.normalize('NFKC').toLowerCase()
  return (
    folded.includes(username) || isOneCharacter(folded) || isSequence(folded) || commonPasswords.has(folded)
  )
}

/**
 * The refusal of a password or PIN that others would guess; undefined when both will do. One that is left out
 * stays as it is. Returns `password_weak` or `pin_weak`.
 */
export const refusalOfSecrets = (
  username: string,
  { password, pin }: { readonly password?: string | undefined; readonly pin?: string | undefined },
): DomainError | undefined => {
  if (password !== undefined && isWeakPassword(password, username))
    return staffError('password_weak', { username })
  return pin !== undefined && isWeakPin(pin) ? staffError('pin_weak', { username }) : undefined
}
