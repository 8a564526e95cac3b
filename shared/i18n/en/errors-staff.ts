import type { StaffErrors } from '../../staff/staff.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const staffErrors: ErrorSentences<StaffErrors> = {
  approval_above_limit: ({ limit, asked }) =>
    `${asked} is above the approver’s limit of ${limit}. Nothing was done. Let an administrator approve, or lower the amount.`,
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
  password_weak: ({ username }) =>
    `The password of “${username}” is easy to guess; nothing was saved. Choose one without the user name or digits in a row.`,
  pin_weak: ({ username }) =>
    `The PIN of “${username}” is easy to guess; nothing was saved. Avoid equal digits and digits in a row.`,
}
