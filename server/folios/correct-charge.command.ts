import { insertLineReason } from '@jiaoban/db/folios/folio-move.writes.ts'
import { findTransferPartner } from '@jiaoban/db/folios/line-share.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { correctChargeInput } from '@jiaoban/shared/folios/folio.schema.ts'
import type { FolioLineKind } from '@jiaoban/shared/folios/folio.types.ts'
import { negatedParts } from '@jiaoban/shared/folios/line-parts.rules.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { reverseEntry } from '../ledger/ledger.service.ts'
import { requireWithinLimit } from '../staff/approval-limit.service.ts'
import { appendFolioLine, requireOpenFolio } from './folio.service.ts'
import { type LineOfFolio, readRemaining, requireLine } from './line-share.service.ts'

/** What a cashier can take back on the same date; a tip only until it is paid out. A payment is corrected with its receipt, not here. */
const correctable: readonly FolioLineKind[] = ['charge', 'allowance', 'transfer', 'tip']

/**
 * Takes back a charge, an allowance or a transfer of the same business date: every posting reversed, each line
 * kept beside its correction; of a transfer, on both folios.
 */
export const correctCharge = defineCommand({
  name: 'correctCharge',
  journalName: 'charge_corrected',
  shift: 'desk-cure',
  approval: 'sometimes',
  recipe: ['charge', 'allowance', 'transfer', 'tip'],
  input: correctChargeInput,
  run: async (ctx, input) => {
    const line = await requireLine(ctx, input.folioLineId)
    if (!correctable.includes(line.kind)) throw folioError('charge_line_not_found')
    const partnerId = line.kind === 'transfer' ? await findTransferPartner(ctx.tx, line.id) : undefined
    const lines = partnerId === undefined ? [line] : [line, await requireLine(ctx, partnerId)]
    for (const one of lines) await requireCorrectable(ctx, one)
    await requireWithinLimit(ctx, 'correctCharge', line.amount.abs())
    const { entryId } = await reverseEntry(ctx, line.entryId)
    let folioLineId = 0
    for (const one of lines.toReversed())
      folioLineId = await appendCorrection(ctx, one, { ...input, entryId })
    const folio = await requireOpenFolio(ctx, line.folioId)
    return { folioLineId, balance: folio.balance.toString(), version: folio.version }
  },
})

/** Open, of this date, on no bill, no room night, and whole: what was moved or allowed on it comes back first. */
const requireCorrectable = async (ctx: CommandContext, line: LineOfFolio): Promise<void> => {
  if (line.reversedByLineId !== null) throw folioError('charge_already_corrected')
  if (line.billNumber !== null) throw folioError('charge_on_bill', { bill: line.billNumber })
  if (line.kind === 'charge' && line.night !== null)
    throw folioError('night_charge_stays', { night: line.night })
  if (line.businessDate !== ctx.businessDate) {
    throw folioError('correction_not_of_today', { lineDate: line.businessDate, current: ctx.businessDate })
  }
  await requireOpenFolio(ctx, line.folioId)
  if (line.kind === 'allowance' || line.isMovedAway) return
  const left = (await readRemaining(ctx.tx, [line]))(line)
  if (!left.amount.equals(line.amount)) throw folioError('line_partly_gone', { left: left.amount.toString() })
}

const appendCorrection = async (
  ctx: CommandContext,
  line: LineOfFolio,
  { entryId, reasonCode, remark }: { entryId: number; reasonCode: string; remark: string },
): Promise<number> => {
  const lineId = await appendFolioLine(ctx, line.folioId, {
    kind: 'correction',
    code: line.code,
    paymentMethodCode: line.methodCode,
    amount: line.amount.negated(),
    quantity: line.quantity,
    entryId,
    parts: { ...negatedParts(line), taxBasisPoints: line.taxBasisPoints },
    reversesLineId: line.id,
    remark,
  })
  await insertLineReason(ctx.tx, {
    lineId,
    ofLineId: line.id,
    reasonCode,
    approvedBy: ctx.approver?.id ?? null,
  })
  ctx.record({ fact: 'correction_reason', folioLineId: line.id, reasonCode })
  return lineId
}
