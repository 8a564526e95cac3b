import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface StaffErrors {
  /** The second person may not decide that much either. */
  approval_above_limit: { limit: string; asked: string }
  sign_in_failed: None
  sign_in_locked: { minutes: number }
  pin_wrong: None
  pin_locked: { minutes: number }
  username_taken: None
  password_weak: { username: string }
  pin_weak: { username: string }
  last_administrator: None
  staff_holds_shift: { number: string }
}

export const staffError = errorsOf<StaffErrors>()
