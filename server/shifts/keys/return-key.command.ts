import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { keyTagInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../../kernel/command.ts'
import { moveKey, requireOwnKey, requireSecond } from './house-key.service.ts'

/** A key that was out comes back to its desk; the cashier and whoever had it sign. Raises `key_holder_not_present`. */
export const returnKey = defineCommand({
  name: 'returnKey',
  journalName: 'key_returned',
  shift: 'desk',
  isSigned: true,
  approval: 'always',
  recipe: [],
  input: keyTagInput,
  run: async (ctx, input) => {
    const second = requireSecond(ctx)
    const key = await requireOwnKey(ctx, input)
    if (key.holderId !== null && key.holderId !== second.id) {
      throw shiftError('key_holder_not_present', { holder: await findDisplayName(ctx.tx, key.holderId) })
    }
    return moveKey(ctx, key, { kind: 'returned', deskId: key.deskId, second })
  },
})
