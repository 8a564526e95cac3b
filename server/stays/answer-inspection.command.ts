import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { markInspectionAnswered } from '@jiaoban/db/stays/inspection.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { answerInspectionInput, type InspectionCharge } from '@jiaoban/shared/stays/inspection.schema.ts'
import { chargeFolio } from '../folios/charge.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireOpenInspection } from './inspection.service.ts'
import { keepFinding } from './late-finding.service.ts'

/**
 * Housekeeping has looked: all is fine, or the guest's folio is charged with what was used or broken. Where the
 * guest has left and paid, the desk finds it as an open matter, to be charged late.
 */
export const answerInspection = defineCommand({
  name: 'answerInspection',
  journalName: 'inspection_answered',
  shift: 'office',
  recipe: ['charge'],
  input: answerInspectionInput,
  run: async (ctx, input) => {
    const { inspectionId, outcome, leftItems } = input
    const { stayId, roomId } = await requireOpenInspection(ctx, inspectionId)
    const folio = (await listFoliosOfStay(ctx.tx, stayId)).find(({ state }) => state === 'open')
    const charges = input.outcome === 'clean' ? [] : input.charges
    const folioLineIds = folio ? await chargeAll(ctx, folio.id, charges) : []
    await markInspectionAnswered(ctx.tx, inspectionId, { outcome, leftItems, by: ctx.actor.id, at: ctx.at })
    ctx.record({ fact: 'inspection_answered', inspectionId, stayId, roomId, outcome, folioLineIds })
    if (!folio && charges.length > 0) await keepFinding(ctx, { inspectionId, stayId, roomId, charges })
    return { inspectionId, folioLineIds }
  },
})

/** Charges a window of a stay, or where a rule leads. Raises what `chargeFolio` raises. */
const chargeAll = async (
  ctx: CommandContext,
  folioId: number,
  charges: readonly InspectionCharge[],
): Promise<number[]> => {
  const lineIds: number[] = []
  for (const { code, quantity, amount } of charges) {
    const request = { folioId, code, quantity, amount: Money.of(amount, ctx.currency) }
    lineIds.push((await chargeFolio(ctx, request)).lineId)
  }
  return lineIds
}
