import { readSlipParty } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { insertLostSlip } from '@jiaoban/db/deposits/deposit-slip.writes.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { declareLostSlipInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireSlip } from './slip.service.ts'

/**
 * The guest has lost a slip: a numbered declaration, which the guest and a lead sign, stands for the paper from
 * then on. It moves nothing; only afterwards may the slip be paid out without its paper.
 */
export const declareLostSlip = defineCommand({
  name: 'declareLostSlip',
  journalName: 'slip_declared_lost',
  shift: 'desk',
  approval: 'always',
  recipe: [],
  documents: ['declaration'],
  input: declareLostSlipInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'declareLostSlip' })
    const slip = await requireSlip(ctx, input.slipId)
    if (slip.state === 'redeemed') throw depositError('slip_already_redeemed', { slip: slip.number })
    if (slip.lostDocumentId !== null) throw depositError('slip_already_declared', { slip: slip.number })
    const { stayId, folioId, payer, party } = await readSlipParty(ctx.tx, slip.id)
    const declaration = await issueDocument(ctx, {
      body: {
        kind: 'declaration',
        purpose: 'lost_slip',
        stayId,
        ...party,
        payerName: payer.name,
        slipNumber: slip.number,
        taken: slip.amount.toString(),
        remaining: slip.remaining.toString(),
        reasonCode: input.reasonCode,
        remark: input.remark,
        secondPerson: await findDisplayName(ctx.tx, ctx.approver.id),
      },
      total: slip.remaining,
      lines: [],
      stayId,
      folioId,
      refersToDocumentId: slip.documentId,
    })
    await insertLostSlip(ctx.tx, {
      slip_id: slip.id,
      document_id: declaration.id,
      reason_code: input.reasonCode,
      declared_by: ctx.actor.id,
      approved_by: ctx.approver.id,
      journal_seq: ctx.seq,
    })
    ctx.record({
      fact: 'slip_lost',
      slipId: slip.id,
      documentId: declaration.id,
      reasonCode: input.reasonCode,
    })
    return { documentId: declaration.id, number: declaration.number, slip: slip.number }
  },
})
