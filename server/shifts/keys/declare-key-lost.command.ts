import { keyGoneInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { defineCommand } from '../../kernel/command.ts'
import { moveKey, requireOwnKey, requireSecond } from './house-key.service.ts'

/**
 * A key of the desk is gone, in its place or out with somebody: declared by the cashier, before a lead. After the count it
 * is the cure of B9.
 */
export const declareKeyLost = defineCommand({
  name: 'declareKeyLost',
  journalName: 'key_declared_lost',
  shift: 'desk-cure',
  isSigned: true,
  approval: 'always',
  recipe: [],
  input: keyGoneInput,
  run: async (ctx, { reasonCode, ...tag }) => {
    const second = requireSecond(ctx)
    const key = await requireOwnKey(ctx, tag)
    return moveKey(ctx, key, { kind: 'gone', deskId: key.deskId, reasonCode, second })
  },
})
