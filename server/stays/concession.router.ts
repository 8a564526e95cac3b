import { listConcessionReasons } from '@jiaoban/db/stays/agreed-rate.reads.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { concessionReportQuery, listPricesQuery } from '@jiaoban/shared/stays/concession.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { quoteList } from './agreed-rate.service.ts'
import { readConcessions } from './concession-report.service.ts'
import { setConcessionReason } from './set-concession-reason.command.ts'

export const concessionRouter = router({
  reasons: areaQuery('desk', 'settings').query(({ ctx }) => listConcessionReasons(ctx.hotel.db.reader)),

  /** What the list asks for each night: what a price that is typed is compared with. */
  listPrices: areaQuery('desk')
    .input(listPricesQuery)
    .query(async ({ ctx, input: { planCode, roomTypeId, arrivalDate, departureDate } }) => {
      const nights = nightsHeld(arrivalDate, departureDate)
      const list = await quoteList(ctx.hotel.db.reader, { planCode, roomTypeId, nights })
      return list.map(({ night, rate }) => ({ night, list: rate.toString() }))
    }),

  /** What guests were let off the list, by reason and person, for a lead and the accountant. */
  report: areaQuery('reports')
    .input(concessionReportQuery)
    .query(({ ctx, input }) => readConcessions(ctx.hotel.db.reader, input)),

  setReason: commandMutation(setConcessionReason),
})
