import { insertStaff } from '@jiaoban/db/staff/staff.writes.ts'
import { staffProfileSchema } from '@jiaoban/shared/staff/staff.schema.ts'
import { defineCommand } from '../kernel/command.ts'

export interface NewSecrets {
  readonly passwordHash: string
  readonly pinHash: string
}

/**
 * Adds a person to the staff. The secrets come hashed and beside the input: the input is digested, and
 * neither a secret nor its hash may be. Raises `username_taken`.
 */
export const addStaff = (secrets: NewSecrets) =>
  defineCommand({
    name: 'addStaff',
    journalName: 'staff_added',
    shift: 'office',
    recipe: [],
    input: staffProfileSchema,
    run: async (ctx, input) => {
      const staffId = ctx.nextId()
      await insertStaff(ctx.tx, { id: staffId, ...input, ...secrets })
      ctx.record({ fact: 'staff', staffId, role: input.role, isActive: true })
      return { staffId }
    },
  })
