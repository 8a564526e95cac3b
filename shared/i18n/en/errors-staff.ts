import type { StaffErrors } from '../../staff/staff.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const staffErrors: ErrorSentences<StaffErrors> = {
  sign_in_failed: () =>
    'User name or password is wrong; you are not signed in. Try again; five failures lock the account for a while.',
  sign_in_locked: ({ minutes }) =>
    `Too many failures; this account is locked and you are not signed in. Wait ${minutes} minutes or ask the administrator.`,
  pin_wrong: () => 'The PIN is wrong; nothing was signed and nothing was done. Enter it again.',
  pin_locked: ({ minutes }) =>
    `Too many wrong PINs; the PIN is locked and nothing was done. Wait ${minutes} minutes and try again.`,
  username_taken: () => 'This user name is taken. Nothing was saved. Choose another.',
  last_administrator: () =>
    'This is the last administrator. Nothing was changed. Name another administrator first.',
  staff_holds_shift: ({ number }) =>
    `This colleague still holds shift ${number}. Nothing was changed. Hand the shift over first.`,
}
