import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { listChargeCodes } from '@jiaoban/db/property/property.reads.ts'
import { stayFoliosQuery } from '@jiaoban/shared/folios/folio.schema.ts'
import { runningBalances } from '@jiaoban/shared/folios/folio.rules.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { correctCharge } from './correct-charge.command.ts'
import { postCharge } from './post-charge.command.ts'

export const folioRouter = router({
  /** The folio windows of a stay with every line, the balance after each beside it. */
  ofStay: areaQuery('desk', 'inHouse', 'reports')
    .input(stayFoliosQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const folios = await listFoliosOfStay(reader, input.stayId)
      return Promise.all(
        folios.map(async (folio) => {
          const lines = await listFolioLines(reader, folio.id)
          const balances = runningBalances(lines, folio.balance.currency)
          return {
            ...folio,
            balance: folio.balance.toString(),
            lines: lines.map((line, index) => ({
              ...line,
              amount: line.amount.toString(),
              balance: balances[index]?.toString() ?? '',
            })),
          }
        }),
      )
    }),

  /** The codes a charge can be posted with. */
  chargeCodes: areaQuery('desk', 'inHouse', 'inspections').query(({ ctx }) =>
    listChargeCodes(ctx.hotel.db.reader),
  ),

  postCharge: commandMutation(postCharge),
  correctCharge: commandMutation(correctCharge),
})
