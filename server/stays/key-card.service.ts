import { listCardsOut } from '@jiaoban/db/stays/key-card.reads.ts'
import { closeKeyCards } from '@jiaoban/db/stays/key-card.writes.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/**
 * Takes cards of a stay off the list of those that are out, the oldest first: given back, or lost. Raises
 * `not_so_many_cards_out`. Returns how many are still out.
 */
export const takeCards = async (
  ctx: CommandContext,
  stayId: number,
  { quantity, state }: { quantity: number; state: 'returned' | 'lost' },
): Promise<number> => {
  const out = await listCardsOut(ctx.tx, stayId)
  if (out.length < quantity) throw stayError('not_so_many_cards_out', { out: out.length })
  const cardIds = out.slice(0, quantity).map(({ id }) => id)
  await closeKeyCards(ctx.tx, cardIds, { state, seq: ctx.seq })
  ctx.record({ fact: 'key_cards', stayId, cardIds, state })
  return out.length - quantity
}
