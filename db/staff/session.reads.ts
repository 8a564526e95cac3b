import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { Reader } from '../kernel/tx.ts'

export interface SessionRow {
  readonly staffId: number
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly deskId: number | null
  readonly lastSeenAt: string
  readonly expiresAt: string
}

/** The session of a token's digest, ended or not, as long as its person may still act. */
export const findSession = (reader: Reader, tokenHash: string): Promise<SessionRow | undefined> =>
  reader
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'staff.id')
    .where('staff_session.token_hash', '=', tokenHash)
    .where('staff.is_active', '=', 1)
    .select([
      'staff.id as staffId',
      'staff.username as username',
      'staff_profile.display_name as displayName',
      'staff.role as role',
      'staff_session.desk_id as deskId',
      'staff_session.last_seen_at as lastSeenAt',
      'staff_session.expires_at as expiresAt',
    ])
    .executeTakeFirst()
