import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewStaff {
  readonly id: number
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly passwordHash: string
  readonly pinHash: string
}

/** Adds a person who may sign in at once. */
export const insertStaff = async (tx: Tx, staff: NewStaff): Promise<void> => {
  await tx
    .insertInto('staff')
    .values({ id: staff.id, username: staff.username, role: staff.role, is_active: 1 })
    .execute()
  await tx
    .insertInto('staff_profile')
    .values({ staff_id: staff.id, display_name: staff.displayName })
    .execute()
  await tx
    .insertInto('staff_secret')
    .values({
      staff_id: staff.id,
      password_hash: staff.passwordHash,
      pin_hash: staff.pinHash,
      failed_passwords: 0,
      failed_pins: 0,
      password_locked_until: null,
      pin_locked_until: null,
    })
    .execute()
}

export interface StaffChange {
  readonly id: number
  readonly displayName: string
  readonly role: Role
  readonly isActive: boolean
}

/** Changes what the house calls a person and what that person may do. */
export const updateStaff = async (tx: Tx, change: StaffChange): Promise<void> => {
  await tx
    .updateTable('staff')
    .set({ role: change.role, is_active: change.isActive ? 1 : 0 })
    .where('id', '=', change.id)
    .execute()
  await tx
    .updateTable('staff_profile')
    .set({ display_name: change.displayName })
    .where('staff_id', '=', change.id)
    .execute()
}

/** A new password, which also ends a lock. */
export const updatePassword = async (tx: Tx, staffId: number, passwordHash: string): Promise<void> => {
  await tx
    .updateTable('staff_secret')
    .set({ password_hash: passwordHash, failed_passwords: 0, password_locked_until: null })
    .where('staff_id', '=', staffId)
    .execute()
}

/** A new PIN, which also ends a lock. */
export const updatePin = async (tx: Tx, staffId: number, pinHash: string): Promise<void> => {
  await tx
    .updateTable('staff_secret')
    .set({ pin_hash: pinHash, failed_pins: 0, pin_locked_until: null })
    .where('staff_id', '=', staffId)
    .execute()
}
