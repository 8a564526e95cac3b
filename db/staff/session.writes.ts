import type { Tx } from '../kernel/tx.ts'

/** Sessions are no commands: they hold no money and are in no journal (design.md, section 2). */

export interface NewSession {
  readonly tokenHash: string
  readonly staffId: number
  readonly at: string
  readonly expiresAt: string
}

export const insertSession = async (tx: Tx, session: NewSession): Promise<void> => {
  await tx
    .insertInto('staff_session')
    .values({
      token_hash: session.tokenHash,
      staff_id: session.staffId,
      desk_id: null,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute()
}

export const touchSession = async (tx: Tx, tokenHash: string, at: string): Promise<void> => {
  await tx
    .updateTable('staff_session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export const setSessionDesk = async (tx: Tx, tokenHash: string, deskId: number | null): Promise<void> => {
  await tx.updateTable('staff_session').set({ desk_id: deskId }).where('token_hash', '=', tokenHash).execute()
}

export const deleteSession = async (tx: Tx, tokenHash: string): Promise<void> => {
  await tx.deleteFrom('staff_session').where('token_hash', '=', tokenHash).execute()
}

/** Signs a person out everywhere: after a new password, and when somebody leaves. */
export const deleteSessionsOf = async (tx: Tx, staffId: number): Promise<void> => {
  await tx.deleteFrom('staff_session').where('staff_id', '=', staffId).execute()
}

/** Erases the sessions that ended before `now`, or were last used before `idleSince`. */
export const deleteEndedSessions = async (tx: Tx, now: string, idleSince: string): Promise<void> => {
  await tx
    .deleteFrom('staff_session')
    .where((row) => row.or([row('expires_at', '<=', now), row('last_seen_at', '<=', idleSince)]))
    .execute()
}
