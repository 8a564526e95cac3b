import { findStaffNamed } from '@jiaoban/db/staff/staff.reads.ts'
import { insertStaff, updatePassword, updatePin, updateStaff } from '@jiaoban/db/staff/staff.writes.ts'
import { roles } from '@jiaoban/shared/kernel/role.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { text } from '@jiaoban/shared/kernel/fields.ts'
import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import type { NewSecrets } from '../staff/add-staff.command.ts'

const person = z.strictObject({
  username: text(64),
  displayName: text(64),
  role: z.enum(roles),
  isActive: z.boolean(),
})

/**
 * Makes the staff of a training that of its hotel. The secrets come hashed and beside the input, as in `addStaff`.
 * Raises `not_permitted` anywhere but in a training.
 */
export const copyStaff = (secrets: ReadonlyMap<string, NewSecrets>) =>
  defineCommand({
    name: 'copyStaff',
    journalName: 'staff_copied',
    shift: 'office',
    recipe: [],
    input: z.strictObject({ people: z.array(person).min(1) }),
    run: async (ctx, { people }) => {
      if (!ctx.isTraining) throw kernelError('not_permitted', { command: 'copyStaff' })
      for (const { username, displayName, role, isActive } of people) {
        const own = secrets.get(username)
        if (!own) throw new Error(`${username} has no secrets`)
        const known = await findStaffNamed(ctx.tx, username)
        const staffId = known?.id ?? ctx.nextId()
        if (!known) await insertStaff(ctx.tx, { id: staffId, username, displayName, role, ...own })
        await updateStaff(ctx.tx, { id: staffId, displayName, role, isActive })
        await updatePassword(ctx.tx, staffId, own.passwordHash)
        await updatePin(ctx.tx, staffId, own.pinHash)
        ctx.record({ fact: 'staff', staffId, role, isActive })
      }
      return { people: people.length }
    },
  })
