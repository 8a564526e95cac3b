import { markTickTakenBack } from '@jiaoban/db/stays/preparation.writes.ts'
import { vipError } from '@jiaoban/shared/stays/vip.errors.ts'
import { preparationInput } from '@jiaoban/shared/stays/vip.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requirePreparation } from './preparation.service.ts'

/** What was ticked by mistake is still to be made ready. */
export const takeBackPreparation = defineCommand({
  name: 'takeBackPreparation',
  journalName: 'preparation_taken_back',
  shift: 'office',
  recipe: [],
  input: preparationInput,
  run: async (ctx, input) => {
    const { done } = await requirePreparation(ctx, input)
    if (done === null) throw vipError('preparation_not_done')
    await markTickTakenBack(ctx.tx, { ...input, by: ctx.actor.id, at: ctx.at })
    ctx.record({ fact: 'preparation', ...input, isDone: false })
    return input
  },
})
