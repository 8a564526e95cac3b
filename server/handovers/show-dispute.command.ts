import { findDispute } from '@jiaoban/db/handovers/dispute.reads.ts'
import { insertShowing } from '@jiaoban/db/handovers/dispute.writes.ts'
import { showDisputeInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { reportDisputeLines } from './dispute.service.ts'
import { requireWaiting } from './waiting-handover.service.ts'

/**
 * A lead shows at the cashier's screen what was given and what was counted, to decide on it. The incoming cashier has
 * then seen the figures, so the next count needs a lead. Raises `not_found` and what `requireWaiting` raises.
 */
export const showDispute = defineCommand({
  name: 'showDispute',
  journalName: 'dispute_shown',
  shift: 'office',
  approval: 'always',
  recipe: [],
  input: showDisputeInput,
  run: async (ctx, { disputeId }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'showDispute' })
    const dispute = await findDispute(ctx.tx, disputeId)
    if (!dispute) throw kernelError('not_found', { what: 'handover' })
    await requireWaiting(ctx, dispute.handoverId)
    await insertShowing(ctx.tx, {
      id: ctx.nextId(),
      dispute_id: dispute.id,
      shown_to: ctx.actor.id,
      shown_by: ctx.approver.id,
      shown_at: ctx.at,
      journal_seq: ctx.seq,
    })
    ctx.record({ fact: 'dispute_shown', disputeId: dispute.id, handoverId: dispute.handoverId })
    return { disputeId, lines: await reportDisputeLines(ctx.tx, dispute) }
  },
})
