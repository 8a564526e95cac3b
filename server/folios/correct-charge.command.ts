import { findFolioLine } from '@jiaoban/db/folios/folio-line.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { correctChargeInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { reverseEntry } from '../ledger/ledger.service.ts'
import { appendFolioLine, requireOpenFolio } from './folio.service.ts'

/** Takes back a charge of the same business date: every posting reversed, the line kept beside its correction. */
export const correctCharge = defineCommand({
  name: 'correctCharge',
  journalName: 'charge_corrected',
  shift: 'desk-cure',
  recipe: ['charge'],
  input: correctChargeInput,
  run: async (ctx, input) => {
    const line = await findFolioLine(ctx.tx, input.folioLineId)
    if (line?.kind !== 'charge') throw folioError('charge_line_not_found')
    if (line.reversedByLineId !== null) throw folioError('charge_already_corrected')
    if (line.isBilled) throw folioError('charge_on_bill', { bill: line.documentNumber ?? '' })
    if (line.night !== null) throw folioError('night_charge_stays', { night: line.night })
    if (line.businessDate !== ctx.businessDate) {
      throw folioError('correction_not_of_today', { lineDate: line.businessDate, current: ctx.businessDate })
    }
    await requireOpenFolio(ctx, line.folioId)
    const { entryId } = await reverseEntry(ctx, line.entryId)
    ctx.record({ fact: 'correction_reason', folioLineId: line.id, reasonCode: input.reasonCode })
    const lineId = await appendFolioLine(ctx, line.folioId, {
      kind: 'correction',
      code: line.code,
      amount: line.amount.negated(),
      quantity: line.quantity,
      entryId,
      reversesLineId: line.id,
      remark: input.remark,
    })
    const folio = await requireOpenFolio(ctx, line.folioId)
    return { folioLineId: lineId, balance: folio.balance.toString(), version: folio.version }
  },
})
