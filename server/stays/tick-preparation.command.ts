import { insertTick } from '@jiaoban/db/stays/preparation.writes.ts'
import { vipError } from '@jiaoban/shared/stays/vip.errors.ts'
import { preparationInput } from '@jiaoban/shared/stays/vip.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requirePreparation } from './preparation.service.ts'

/** Something stands ready for a guest: who saw to it, and when. */
export const tickPreparation = defineCommand({
  name: 'tickPreparation',
  journalName: 'preparation_ticked',
  shift: 'office',
  recipe: [],
  input: preparationInput,
  run: async (ctx, input) => {
    const { done } = await requirePreparation(ctx, input)
    if (done !== null) throw vipError('preparation_already_done', { by: done.by })
    await insertTick(ctx.tx, { ...input, id: ctx.nextId(), by: ctx.actor.id, at: ctx.at })
    ctx.record({ fact: 'preparation', ...input, isDone: true })
    return input
  },
})
