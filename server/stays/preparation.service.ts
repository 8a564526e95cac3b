import { listPreparations } from '@jiaoban/db/stays/preparation.reads.ts'
import { hasVipItem } from '@jiaoban/db/stays/vip.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { vipError } from '@jiaoban/shared/stays/vip.errors.ts'
import type { PreparationInput } from '@jiaoban/shared/stays/vip.schema.ts'
import type { Preparation } from '@jiaoban/shared/stays/vip.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireStay } from './stay.service.ts'

/** What is to be made ready for a stay on a date. Raises `not_found` and `preparation_not_due`. */
export const requirePreparation = async (
  ctx: CommandContext,
  { stayId, itemId, date }: PreparationInput,
): Promise<Preparation> => {
  await requireStay(ctx, stayId)
  if (!(await hasVipItem(ctx.tx, itemId))) throw kernelError('not_found', { what: 'vipItem' })
  const due = (await listPreparations(ctx.tx, date)).find(
    (preparation) => preparation.stayId === stayId && preparation.item.id === itemId,
  )
  if (!due) throw vipError('preparation_not_due', { date })
  return due
}
