import { findFolio, listFoliosOfStay, listOpenFolios } from '@jiaoban/db/folios/folio.reads.ts'
import { listRoutingRules } from '@jiaoban/db/folios/routing-rule.reads.ts'
import { listChargeCodes } from '@jiaoban/db/property/property.reads.ts'
import { folioQuery, stayFoliosQuery } from '@jiaoban/shared/folios/folio.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { changeRouting } from './change-routing.command.ts'
import { closeHouseAccount } from './close-house-account.command.ts'
import { correctCharge } from './correct-charge.command.ts'
import { exemptFolio } from './exempt-folio.command.ts'
import { readFolioView } from './folio-view.service.ts'
import { mergeFolio } from './merge-folio.command.ts'
import { openFolioWindow } from './open-folio-window.command.ts'
import { openHouseAccount } from './open-house-account.command.ts'
import { postAllowance } from './post-allowance.command.ts'
import { postCharge } from './post-charge.command.ts'
import { postTip } from './post-tip.command.ts'
import { transferLines } from './transfer-lines.command.ts'

export const folioRouter = router({
  /** The folio windows of a stay with every line, the balance after each beside it. */
  ofStay: areaQuery('desk', 'inHouse', 'reports')
    .input(stayFoliosQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const folios = await listFoliosOfStay(reader, input.stayId)
      return Promise.all(folios.map((folio) => readFolioView(reader, folio)))
    }),

  /** Every open folio of the house: where lines can be moved to. */
  targets: areaQuery('desk', 'inHouse').query(async ({ ctx }) =>
    (await listOpenFolios(ctx.hotel.db.reader)).map(({ balance, ...folio }) => ({
      ...folio,
      balance: balance.toString(),
    })),
  ),

  /** The codes a charge can be posted with. */
  chargeCodes: areaQuery('desk', 'inHouse', 'inspections').query(({ ctx }) =>
    listChargeCodes(ctx.hotel.db.reader),
  ),

  /** Which window pays for what. */
  routing: areaQuery('desk', 'inHouse')
    .input(stayFoliosQuery)
    .query(({ ctx, input }) => listRoutingRules(ctx.hotel.db.reader, input.stayId)),

  openWindow: commandMutation(openFolioWindow),
  changeRouting: commandMutation(changeRouting),
  transferLines: commandMutation(transferLines),
  merge: commandMutation(mergeFolio),
  houseAccounts: areaQuery('desk', 'inHouse').query(async ({ ctx }) =>
    (await listOpenFolios(ctx.hotel.db.reader, 'house')).map(({ folioId, payerName, balance }) => ({
      folioId,
      payerName,
      balance: balance.toString(),
    })),
  ),

  /** One account of the house with its lines. */
  houseAccount: areaQuery('desk', 'inHouse')
    .input(folioQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const folio = await findFolio(reader, input.folioId)
      if (folio?.kind !== 'house') throw kernelError('not_found', { what: 'folio' })
      return readFolioView(reader, folio)
    }),

  openHouseAccount: commandMutation(openHouseAccount),
  closeHouseAccount: commandMutation(closeHouseAccount),
  postTip: commandMutation(postTip),
  exempt: commandMutation(exemptFolio),
  postAllowance: commandMutation(postAllowance),
  postCharge: commandMutation(postCharge),
  correctCharge: commandMutation(correctCharge),
})
