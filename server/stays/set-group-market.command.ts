import { setMarketOfGroup, setMarketOfStay } from '@jiaoban/db/stays/market.writes.ts'
import { listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { setGroupMarketInput } from '@jiaoban/shared/stays/market.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireOpenGroup } from './group.service.ts'
import { readMarket } from './market.service.ts'

/** Says where a group comes from, and with it every room of it that is expected or here. */
export const setGroupMarket = defineCommand({
  name: 'setGroupMarket',
  journalName: 'group_market_set',
  shift: 'office',
  recipe: [],
  input: setGroupMarketInput,
  run: async (ctx, { groupId, ...said }) => {
    const market = await readMarket(ctx, said, await requireOpenGroup(ctx, groupId))
    await setMarketOfGroup(ctx.tx, groupId, market)
    const stays = (await listGroupStays(ctx.tx, groupId)).filter(
      ({ state }) => state === 'reserved' || state === 'in_house',
    )
    for (const { id } of stays) await setMarketOfStay(ctx.tx, id, market)
    ctx.record({ fact: 'group_market', groupId, ...market, stayIds: stays.map(({ id }) => id) })
    return { groupId, ...market }
  },
})
