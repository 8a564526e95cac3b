import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { mergeFolioInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireOpenFolio } from './folio.service.ts'
import { readRemaining } from './line-share.service.ts'
import { moveLine, requireMovable, requireTransfer } from './transfer.service.ts'

/** Merges folios: everything of one goes to another, what was paid on it too. Raises `nothing_to_move`. */
export const mergeFolio = defineCommand({
  name: 'mergeFolio',
  journalName: 'folio_merged',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['transfer'],
  input: mergeFolioInput,
  run: async (ctx, input) => {
    const { from, to } = await requireTransfer(ctx, input)
    const lines = await listFolioLines(ctx.tx, from.id)
    const leftOf = await readRemaining(ctx.tx, lines)
    const live = lines.filter((line) => !leftOf(line).amount.isZero)
    if (live.length === 0) throw folioError('nothing_to_move')
    for (const one of live) {
      const line = { ...one, folioId: from.id }
      const left = leftOf(one)
      requireMovable(line, left)
      await moveLine(ctx, { from, to, line, left, amount: left.amount, remark: input.remark })
    }
    const { balance } = await requireOpenFolio(ctx, to.id)
    return { lines: live.length, toBalance: balance.toString() }
  },
})
