import { keyTagInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { defineCommand } from '../../kernel/command.ts'
import { moveKey, requireOwnKey, requireSecond } from './house-key.service.ts'

/** A key of the desk goes out with a colleague; both sign. */
export const issueKey = defineCommand({
  name: 'issueKey',
  journalName: 'key_issued',
  shift: 'desk',
  isSigned: true,
  approval: 'always',
  recipe: [],
  input: keyTagInput,
  run: async (ctx, input) => {
    const second = requireSecond(ctx)
    const key = await requireOwnKey(ctx, input)
    return moveKey(ctx, key, { kind: 'issued', deskId: key.deskId, holderId: second.id, second })
  },
})
