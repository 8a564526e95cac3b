import { setMarketOfStay } from '@jiaoban/db/stays/market.writes.ts'
import { marketError } from '@jiaoban/shared/stays/market.errors.ts'
import { setStayMarketInput } from '@jiaoban/shared/stays/market.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { readMarket } from './market.service.ts'
import { requireStay } from './stay.service.ts'

/**
 * Says where a guest comes from: also of one who has left, as a wrong segment is often found by the accountant. Days
 * that are sealed keep what they said.
 */
export const setStayMarket = defineCommand({
  name: 'setStayMarket',
  journalName: 'stay_market_set',
  shift: 'office',
  recipe: [],
  input: setStayMarketInput,
  run: async (ctx, { stayId, ...said }) => {
    const stay = await requireStay(ctx, stayId)
    if (stay.state === 'cancelled' || stay.state === 'no_show') throw marketError('market_of_ended')
    const market = await readMarket(ctx, said, stay)
    await setMarketOfStay(ctx.tx, stayId, market)
    ctx.record({ fact: 'stay_market', stayId, ...market })
    return { stayId, ...market }
  },
})
