import { countAttempt, forgetAttempts, type SecretKind } from '@jiaoban/db/staff/attempt.writes.ts'
import { findSecret, findSecretOf, type SecretRow } from '@jiaoban/db/staff/staff.reads.ts'
import { foldUsername } from '@jiaoban/shared/staff/staff.schema.ts'
import { staffError } from '@jiaoban/shared/staff/staff.errors.ts'
import { minutesAfter, minutesBetween } from '../kernel/clock.ts'
import type { Approval, Hotel } from '../kernel/hotel.ts'
import { verifySecret } from './password.service.ts'

type House = Pick<Hotel, 'db' | 'clock'>

const allowedFailures = 5
const lockMinutes = 15

type Verdict = { readonly kind: 'right' | 'wrong' } | { readonly kind: 'locked'; readonly minutes: number }

/**
 * Counts the attempt, verifies, and forgets the failures when it was right. Never inside a command: the
 * hash takes its time, and a failure must be kept although the command is refused.
 */
const attempt = async (
  { db, clock }: House,
  secret: SecretKind,
  row: SecretRow | undefined,
  typed: string,
): Promise<Verdict> => {
  if (row === undefined) {
    await verifySecret(undefined, typed)
    return { kind: 'wrong' }
  }
  const { staffId } = row
  const at = clock.now()
  const lockedUntil = minutesAfter(at, lockMinutes)
  const failures = await db.writer
    .transaction()
    .execute((tx) => countAttempt(tx, { staffId, secret, at, limit: allowedFailures, lockedUntil }))
  if (failures === undefined) {
    const until = secret === 'pin' ? row.pinLockedUntil : row.passwordLockedUntil
    return { kind: 'locked', minutes: minutesBetween(at, until ?? lockedUntil) }
  }
  if (await verifySecret(secret === 'pin' ? row.pinHash : row.passwordHash, typed)) {
    await db.writer.transaction().execute((tx) => forgetAttempts(tx, staffId, secret))
    return { kind: 'right' }
  }
  return failures < allowedFailures ? { kind: 'wrong' } : { kind: 'locked', minutes: lockMinutes }
}

/** The id of the person with this user name and password. Raises `sign_in_failed` and `sign_in_locked`. */
export const verifyPassword = async (house: House, username: string, password: string): Promise<number> => {
  const row = await findSecret(house.db.reader, foldUsername(username))
  const verdict = await attempt(house, 'password', row, password)
  if (verdict.kind === 'locked') throw staffError('sign_in_locked', { minutes: verdict.minutes })
  if (verdict.kind === 'wrong' || row === undefined) throw staffError('sign_in_failed')
  return row.staffId
}

/** Raises `pin_wrong` and `pin_locked`. */
export const verifyPin = async (house: House, staffId: number, pin: string): Promise<void> => {
  const row = await findSecretOf(house.db.reader, staffId)
  requireRight(await attempt(house, 'pin', row, pin))
}

/** The id of the second person. An unknown name is answered like a wrong PIN. */
export const verifyApproval = async (house: House, { username, pin }: Approval): Promise<number> => {
  const row = await findSecret(house.db.reader, foldUsername(username))
  requireRight(await attempt(house, 'pin', row, pin))
  if (row === undefined) throw staffError('pin_wrong')
  return row.staffId
}

const requireRight = (verdict: Verdict): void => {
  if (verdict.kind === 'locked') throw staffError('pin_locked', { minutes: verdict.minutes })
  if (verdict.kind === 'wrong') throw staffError('pin_wrong')
}
