import { keyTagInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { defineCommand } from '../../kernel/command.ts'
import { moveKey, requireKey, requireSecond } from './house-key.service.ts'

/** A key that was gone was found: it goes into the safe, before a lead. */
export const restoreKey = defineCommand({
  name: 'restoreKey',
  journalName: 'key_restored',
  shift: 'office',
  isSigned: true,
  approval: 'always',
  recipe: [],
  input: keyTagInput,
  run: async (ctx, input) => {
    const second = requireSecond(ctx)
    return moveKey(ctx, await requireKey(ctx, input), { kind: 'restored', deskId: null, second })
  },
})
