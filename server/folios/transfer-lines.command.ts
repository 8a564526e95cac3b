import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { transferLinesInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireOpenFolio } from './folio.service.ts'
import { readRemaining, requireLine } from './line-share.service.ts'
import { moveLine, requireMovable, requireTransfer } from './transfer.service.ts'

/**
 * Splits and transfers: lines, or a part of their amounts, go to another window, another room's folio, a house
 * account or the master folio of a group. A room night stays with its night; only who pays it changes.
 */
export const transferLines = defineCommand({
  name: 'transferLines',
  journalName: 'lines_transferred',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['transfer'],
  input: transferLinesInput,
  run: async (ctx, input) => {
    const { from, to } = await requireTransfer(ctx, input)
    for (const { folioLineId, amount } of input.moves) {
      const line = await requireLine(ctx, folioLineId)
      if (line.folioId !== from.id) throw folioError('charge_line_not_found')
      const left = (await readRemaining(ctx.tx, [line]))(line)
      requireMovable(line, left)
      const asked = amount === undefined ? left.amount.abs() : Money.of(amount, ctx.currency)
      if (asked.isMoreThan(left.amount.abs())) {
        throw folioError('move_above_remaining', {
          left: left.amount.abs().toString(),
          asked: asked.toString(),
        })
      }
      const moved = left.amount.isPositive ? asked : asked.negated()
      await moveLine(ctx, { from, to, line, left, amount: moved, remark: input.remark })
    }
    const balances = [await requireOpenFolio(ctx, from.id), await requireOpenFolio(ctx, to.id)]
    return {
      lines: input.moves.length,
      fromBalance: balances[0]?.balance.toString() ?? '',
      toBalance: balances[1]?.balance.toString() ?? '',
    }
  },
})
