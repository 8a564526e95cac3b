import { randomBytes } from 'node:crypto'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { findSession, type SessionRow } from '@jiaoban/db/staff/session.reads.ts'
import {
  deleteEndedSessions,
  deleteSession,
  insertSession,
  setSessionDesk,
  touchSession,
} from '@jiaoban/db/staff/session.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { minutesAfter } from '../kernel/clock.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Hotel } from '../kernel/hotel.ts'
import type { SessionView } from '../kernel/request-context.ts'
import { verifyPassword } from './secret.service.ts'

type House = Pick<Hotel, 'db' | 'clock'>

/** A session ends after a long shift, or when nobody used it for a while. */
const lastsMinutes = 12 * 60
const idleMinutes = 2 * 60

/** Being seen is written down at most this often: a screen asks more than once a second. */
const touchMinutes = 1

/** The token's 256 random bits stand in the browser's cookie alone; the database keeps their digest. */
const newToken = (): string => randomBytes(32).toString('base64url')

export interface SignedIn {
  readonly token: string
  readonly session: SessionView
}

/** Starts a session. `oldToken`, what the browser held until now, ends. Raises `sign_in_failed` and `sign_in_locked`. */
export const signIn = async (
  house: House,
  typed: { readonly username: string; readonly password: string },
  oldToken: string | null,
): Promise<SignedIn> => {
  const staffId = await verifyPassword(house, typed.username, typed.password)
  const token = newToken()
  const at = house.clock.now()
  await house.db.writer.transaction().execute(async (tx) => {
    if (oldToken !== null) await deleteSession(tx, sha256(oldToken))
    await insertSession(tx, {
      tokenHash: sha256(token),
      staffId,
      at,
      expiresAt: minutesAfter(at, lastsMinutes),
    })
  })
  const session = await readSession(house, token)
  if (session === null) throw kernelError('not_signed_in')
  return { token, session }
}

/** Lets a person of a training in with the token that the hotel's own session has, for as long as a session lasts. */
export const adoptSession = async (house: House, staffId: number, token: string): Promise<void> => {
  const tokenHash = sha256(token)
  const at = house.clock.now()
  await house.db.writer.transaction().execute(async (tx) => {
    await deleteSession(tx, tokenHash)
    await insertSession(tx, { tokenHash, staffId, at, expiresAt: minutesAfter(at, lastsMinutes) })
  })
}

/** Who holds the token; null when the session has ended or never was. Notes that the person was seen. */
export const readSession = async (house: House, token: string): Promise<SessionView | null> => {
  const tokenHash = sha256(token)
  const row = await findSession(house.db.reader, tokenHash)
  const now = house.clock.now()
  if (row === undefined || row.expiresAt <= now || row.lastSeenAt <= minutesAfter(now, -idleMinutes))
    return null
  if (row.lastSeenAt <= minutesAfter(now, -touchMinutes)) {
    await house.db.writer.transaction().execute((tx) => touchSession(tx, tokenHash, now))
  }
  return toView(row)
}

const toView = ({ staffId, username, displayName, role, deskId }: SessionRow): SessionView => ({
  staffId,
  username,
  displayName,
  role,
  deskId,
})

export const signOut = async (house: House, token: string): Promise<void> => {
  await house.db.writer.transaction().execute((tx) => deleteSession(tx, sha256(token)))
}

/** Puts the session on a desk, or on none. Raises `not_found`. */
export const chooseDesk = async (house: House, token: string, deskId: number | null): Promise<void> => {
  if (deskId !== null) {
    const desk = await findDesk(house.db.reader, deskId)
    if (!desk?.isActive) throw kernelError('not_found', { what: 'desk' })
  }
  await house.db.writer.transaction().execute((tx) => setSessionDesk(tx, sha256(token), deskId))
}

/** Erases the sessions that have ended. */
export const eraseEndedSessions = async ({ db, clock }: House): Promise<void> => {
  const now = clock.now()
  await db.writer.transaction().execute((tx) => deleteEndedSessions(tx, now, minutesAfter(now, -idleMinutes)))
}
