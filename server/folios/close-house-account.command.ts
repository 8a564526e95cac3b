import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { closeFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { folioQuery } from '@jiaoban/shared/folios/folio.schema.ts'
import { isBilledKind } from '@jiaoban/shared/folios/folio.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireOpenFolio } from './folio.service.ts'

/** Ends a house account that owes nothing, all of which was billed. Raises `not_a_house_account` and `folio_not_settled`. */
export const closeHouseAccount = defineCommand({
  name: 'closeHouseAccount',
  journalName: 'house_account_closed',
  shift: 'office',
  recipe: [],
  input: folioQuery,
  run: async (ctx, { folioId }) => {
    const folio = await requireOpenFolio(ctx, folioId)
    if (folio.kind !== 'house') throw folioError('not_a_house_account')
    const unbilled = (await listFolioLines(ctx.tx, folioId)).filter(
      ({ kind, isBilled }) => isBilledKind(kind) && !isBilled,
    )
    const left = Money.sum(
      unbilled.map(({ amount }) => amount),
      ctx.currency,
    )
    if (!folio.balance.isZero || !left.isZero) {
      throw folioError('folio_not_settled', { balance: folio.balance.toString(), unbilled: left.toString() })
    }
    await closeFolio(ctx.tx, folioId, { seq: ctx.seq, shiftId: ctx.shift.id })
    ctx.record({ fact: 'folio_closed', folioId, billId: null })
    return { folioId }
  },
})
