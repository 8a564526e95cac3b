import { listCompanies } from '@jiaoban/db/city-ledger/company.reads.ts'
import { listMarketSegments } from '@jiaoban/db/stays/market.reads.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { setGroupMarket } from './set-group-market.command.ts'
import { setMarketSegment } from './set-market-segment.command.ts'
import { setStayMarket } from './set-stay-market.command.ts'

export const marketRouter = router({
  segments: areaQuery('desk', 'inHouse', 'reports', 'settings').query(({ ctx }) =>
    listMarketSegments(ctx.hotel.db.reader),
  ),

  /** Who may send a guest: companies and agencies, and what credit each has. */
  senders: areaQuery('desk', 'inHouse').query(async ({ ctx }) =>
    (await listCompanies(ctx.hotel.db.reader)).map(({ id, name, kind, isActive, creditLimit }) => ({
      companyId: id,
      name,
      kind,
      isActive,
      creditLimit: creditLimit.toString(),
    })),
  ),

  setSegment: commandMutation(setMarketSegment),
  setOfStay: commandMutation(setStayMarket),
  setOfGroup: commandMutation(setGroupMarket),
})
