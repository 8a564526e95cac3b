import { findHeldShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { deleteSessionsOf } from '@jiaoban/db/staff/session.writes.ts'
import { countActiveAdministrators, findStaff, type StaffRow } from '@jiaoban/db/staff/staff.reads.ts'
import { updatePassword, updatePin, updateStaff } from '@jiaoban/db/staff/staff.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { staffError } from '@jiaoban/shared/staff/staff.errors.ts'
import { staffChangeSchema } from '@jiaoban/shared/staff/staff.schema.ts'
import type { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import type { NewSecrets } from './add-staff.command.ts'

type StaffChange = z.output<typeof staffChangeSchema>

/**
 * Changes a person's name, role, secrets, or sends the person away. Secrets come as in `addStaff`. Whoever
 * loses a role, a password or the job is signed out. Raises `not_found`, `last_administrator`, `staff_holds_shift`.
 */
export const changeStaff = (secrets: Partial<NewSecrets>) =>
  defineCommand({
    name: 'changeStaff',
    journalName: 'staff_changed',
    shift: 'office',
    recipe: [],
    input: staffChangeSchema,
    run: async (ctx, input) => {
      const before = await findStaff(ctx.tx, input.staffId)
      if (!before) throw kernelError('not_found', { what: 'staff' })
      await requireAdministratorLeft(ctx, before, input)
      await requireShiftKept(ctx, input)
      await updateStaff(ctx.tx, { id: input.staffId, ...input })
      if (secrets.passwordHash !== undefined)
        await updatePassword(ctx.tx, input.staffId, secrets.passwordHash)
      if (secrets.pinHash !== undefined) await updatePin(ctx.tx, input.staffId, secrets.pinHash)
      const isSignedOut = !input.isActive || input.role !== before.role || secrets.passwordHash !== undefined
      if (isSignedOut) await deleteSessionsOf(ctx.tx, input.staffId)
      ctx.record({
        fact: 'staff',
        staffId: input.staffId,
        role: input.role,
        isActive: input.isActive,
        isPasswordNew: secrets.passwordHash !== undefined,
        isPinNew: secrets.pinHash !== undefined,
      })
      return { staffId: input.staffId }
    },
  })

const isAdministrator = (staff: Pick<StaffRow, 'role' | 'isActive'>): boolean =>
  staff.role === 'administrator' && staff.isActive

/** A hotel without an administrator could never get one again. */
const requireAdministratorLeft = async (
  ctx: CommandContext,
  before: StaffRow,
  change: StaffChange,
): Promise<void> => {
  if (!isAdministrator(before) || isAdministrator(change)) return
  if ((await countActiveAdministrators(ctx.tx)) === 1) throw staffError('last_administrator')
}

/** Whoever holds a drawer must be able to hand it over. */
const requireShiftKept = async (ctx: CommandContext, change: StaffChange): Promise<void> => {
  if (change.isActive && mayRun(change.role, 'giveHandover')) return
  const shift = await findHeldShiftOf(ctx.tx, change.staffId)
  if (shift) throw staffError('staff_holds_shift', { number: shift.number })
}
