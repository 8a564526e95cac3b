import { listDisputes } from '@jiaoban/db/handovers/dispute.reads.ts'
import { disputeHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { readOpeningCount } from '../shifts/count.service.ts'
import { findDisputeLines, keepDispute } from './dispute.service.ts'
import { requireWaiting } from './waiting-handover.service.ts'

/**
 * What the incoming cashier counted is not what was given: the count is kept as it was made, and the dispute names the
 * lines, no figure. Counted again, each count that differs is kept; once a lead has shown the figures, only before one.
 * Raises `nothing_differs`, `recount_needs_approval`, and what `requireWaiting` and `readOpeningCount` raise.
 */
export const disputeHandover = defineCommand({
  name: 'disputeHandover',
  journalName: 'handover_disputed',
  shift: 'office',
  isSigned: true,
  approval: 'sometimes',
  recipe: [],
  input: disputeHandoverInput,
  run: async (ctx, input) => {
    const { handover } = await requireWaiting(ctx, input.handoverId)
    const before = await listDisputes(ctx.tx, handover.id)
    const isBlind = !before.some(({ wasShown }) => wasShown)
    if (!isBlind && !ctx.approver) throw shiftError('recount_needs_approval')
    const figures = await readOpeningCount(ctx, handover.deskId, input.count)
    const lines = await findDisputeLines(ctx, handover, figures)
    if (lines.length === 0) throw shiftError('nothing_differs')
    const disputeId = await keepDispute(ctx, handover, { figures, lines, isBlind })
    return { disputeId, labels: lines.map(({ label }) => label) }
  },
})
