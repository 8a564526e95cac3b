import { keyCardsInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { takeCards } from './key-card.service.ts'
import { requireStay } from './stay.service.ts'

/** Key cards are back, also those a guest sends after they have left. */
export const returnKeyCards = defineCommand({
  name: 'returnKeyCards',
  journalName: 'key_cards_returned',
  shift: 'office',
  recipe: [],
  input: keyCardsInput,
  run: async (ctx, { stayId, quantity }) => {
    await requireStay(ctx, stayId)
    return { stayId, out: await takeCards(ctx, stayId, { quantity, state: 'returned' }) }
  },
})
