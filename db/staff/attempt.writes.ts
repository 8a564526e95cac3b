import type { Tx } from '../kernel/tx.ts'

/** A password and a PIN are counted and locked apart: a locked PIN does not keep a person from the desk. */
const columns = {
  password: { failures: 'failed_passwords', lockedUntil: 'password_locked_until' },
  pin: { failures: 'failed_pins', lockedUntil: 'pin_locked_until' },
} as const

export type SecretKind = keyof typeof columns

export interface Attempt {
  readonly staffId: number
  readonly secret: SecretKind
  readonly at: string
  /** How many may fail before the lock, and until when it then holds. */
  readonly limit: number
  readonly lockedUntil: string
}

/**
 * Counts an attempt before it is verified, so that guesses sent all at once are counted too, and tells how
 * many there were; undefined while a lock holds. The attempt that reaches the limit locks: if it was right
 * after all, `forgetAttempts` unlocks.
 */
export const countAttempt = async (tx: Tx, attempt: Attempt): Promise<number | undefined> => {
  const { failures, lockedUntil } = columns[attempt.secret]
  await tx
    .updateTable('staff_secret')
    .set(failures, 0)
    .set(lockedUntil, null)
    .where('staff_id', '=', attempt.staffId)
    .where(lockedUntil, '<=', attempt.at)
    .execute()
  const counted = await tx
    .updateTable('staff_secret')
    .set(failures, (row) => row(failures, '+', 1))
    .where('staff_id', '=', attempt.staffId)
    .where(lockedUntil, 'is', null)
    .returning(['failed_passwords', 'failed_pins'])
    .executeTakeFirst()
  if (counted === undefined) return undefined
  if (counted[failures] >= attempt.limit) {
    await tx
      .updateTable('staff_secret')
      .set(lockedUntil, attempt.lockedUntil)
      .where('staff_id', '=', attempt.staffId)
      .execute()
  }
  return counted[failures]
}

/** The secret was right: nothing counts against the person any more. */
export const forgetAttempts = async (tx: Tx, staffId: number, secret: SecretKind): Promise<void> => {
  const { failures, lockedUntil } = columns[secret]
  await tx
    .updateTable('staff_secret')
    .set(failures, 0)
    .set(lockedUntil, null)
    .where('staff_id', '=', staffId)
    .execute()
}
