import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { Reader } from '../kernel/tx.ts'

export interface StaffRow {
  readonly id: number
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly isActive: boolean
}

const staffColumns = [
  'staff.id as id',
  'staff.username as username',
  'staff_profile.display_name as displayName',
  'staff.role as role',
  'staff.is_active as isActive',
] as const

/** Everybody who ever worked here, in the order of their user names. */
export const listStaff = async (reader: Reader): Promise<StaffRow[]> => {
  const rows = await reader
    .selectFrom('staff')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'staff.id')
    .orderBy('staff.username')
    .select(staffColumns)
    .execute()
  return rows.map((row) => ({ ...row, isActive: row.isActive === 1 }))
}

/** One person of the staff, by user name. */
export const findStaffNamed = async (reader: Reader, username: string): Promise<StaffRow | undefined> => {
  const row = await reader
    .selectFrom('staff')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'staff.id')
    .where('staff.username', '=', username)
    .select(staffColumns)
    .executeTakeFirst()
  return row && { ...row, isActive: row.isActive === 1 }
}

export interface StaffWithSecrets extends StaffRow {
  readonly passwordHash: string
  readonly pinHash: string
}

/** Everybody with the hashes of password and PIN: what a training takes over, and nothing else may. */
export const listStaffWithSecrets = async (reader: Reader): Promise<StaffWithSecrets[]> => {
  const rows = await reader
    .selectFrom('staff')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'staff.id')
    .innerJoin('staff_secret', 'staff_secret.staff_id', 'staff.id')
    .orderBy('staff.id')
    .select([
      ...staffColumns,
      'staff_secret.password_hash as passwordHash',
      'staff_secret.pin_hash as pinHash',
    ])
    .execute()
  return rows.map((row) => ({ ...row, isActive: row.isActive === 1 }))
}

/** One person of the staff, active or not. */
export const findStaff = async (reader: Reader, staffId: number): Promise<StaffRow | undefined> => {
  const row = await reader
    .selectFrom('staff')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'staff.id')
    .where('staff.id', '=', staffId)
    .select(staffColumns)
    .executeTakeFirst()
  return row && { ...row, isActive: row.isActive === 1 }
}

export interface SecretRow {
  readonly staffId: number
  readonly passwordHash: string
  readonly pinHash: string
  readonly passwordLockedUntil: string | null
  readonly pinLockedUntil: string | null
}

/** What an active person's password and PIN are verified against; undefined for anybody else. */
export const findSecret = (reader: Reader, username: string): Promise<SecretRow | undefined> =>
  secretQuery(reader).where('staff.username', '=', username).executeTakeFirst()

/** The same, for somebody who is signed in. */
export const findSecretOf = (reader: Reader, staffId: number): Promise<SecretRow | undefined> =>
  secretQuery(reader).where('staff.id', '=', staffId).executeTakeFirst()

const secretQuery = (reader: Reader) =>
  reader
    .selectFrom('staff')
    .innerJoin('staff_secret', 'staff_secret.staff_id', 'staff.id')
    .where('staff.is_active', '=', 1)
    .select([
      'staff.id as staffId',
      'staff_secret.password_hash as passwordHash',
      'staff_secret.pin_hash as pinHash',
      'staff_secret.password_locked_until as passwordLockedUntil',
      'staff_secret.pin_locked_until as pinLockedUntil',
    ])

/** How many administrators may still sign in: the last one cannot be sent away. */
export const countActiveAdministrators = async (reader: Reader): Promise<number> => {
  const row = await reader
    .selectFrom('staff')
    .where('role', '=', 'administrator')
    .where('is_active', '=', 1)
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
