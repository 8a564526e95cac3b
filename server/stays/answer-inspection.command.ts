import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { markInspectionAnswered } from '@jiaoban/db/stays/inspection.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { answerInspectionInput, type InspectionCharge } from '@jiaoban/shared/stays/inspection.schema.ts'
import { chargeFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireOpenInspection } from './inspection.service.ts'

/** Housekeeping has looked: all is fine, or the guest's folio is charged with what was used or broken. */
export const answerInspection = defineCommand({
  name: 'answerInspection',
  journalName: 'inspection_answered',
  shift: 'office',
  recipe: ['charge'],
  input: answerInspectionInput,
  run: async (ctx, input) => {
    const { inspectionId, outcome, leftItems } = input
    const { stayId, roomId } = await requireOpenInspection(ctx, inspectionId)
    const folioLineIds = input.outcome === 'clean' ? [] : await chargeStay(ctx, stayId, input.charges)
    await markInspectionAnswered(ctx.tx, inspectionId, { outcome, leftItems, by: ctx.actor.id, at: ctx.at })
    ctx.record({ fact: 'inspection_answered', inspectionId, stayId, roomId, outcome, folioLineIds })
    return { inspectionId, folioLineIds }
  },
})

/** Charges the first open window of a stay. Raises `folio_closed` and what `chargeFolio` raises. */
const chargeStay = async (
  ctx: CommandContext,
  stayId: number,
  charges: readonly InspectionCharge[],
): Promise<number[]> => {
  const folio = (await listFoliosOfStay(ctx.tx, stayId)).find(({ state }) => state === 'open')
  if (!folio) throw folioError('folio_closed')
  const lineIds: number[] = []
  for (const { code, quantity, amount } of charges) {
    const request = { folioId: folio.id, code, quantity, amount: Money.of(amount, ctx.currency) }
    lineIds.push((await chargeFolio(ctx, request)).lineId)
  }
  return lineIds
}
