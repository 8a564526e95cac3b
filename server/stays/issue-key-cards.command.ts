import { countCardsOut } from '@jiaoban/db/stays/key-card.reads.ts'
import { insertKeyCards } from '@jiaoban/db/stays/key-card.writes.ts'
import { keyCardsInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireGuestIn } from './rehold-nights.service.ts'

/** Key cards go out with a guest: they stand on the stay until they are back, or lost. */
export const issueKeyCards = defineCommand({
  name: 'issueKeyCards',
  journalName: 'key_cards_issued',
  shift: 'office',
  recipe: [],
  input: keyCardsInput,
  run: async (ctx, { stayId, quantity }) => {
    const { room } = await requireGuestIn(ctx, stayId)
    const cardIds = Array.from({ length: quantity }, () => ctx.nextId())
    await insertKeyCards(ctx.tx, { cardIds, stayId, roomId: room.id, seq: ctx.seq, at: ctx.at })
    ctx.record({ fact: 'key_cards', stayId, roomId: room.id, cardIds, state: 'out' })
    return { stayId, out: await countCardsOut(ctx.tx, stayId) }
  },
})
