import { handoverBookError } from '@jiaoban/shared/handover-book/handover-book.errors.ts'
import { endsWithDecision, needsDecision } from '@jiaoban/shared/handover-book/handover-book.rules.ts'
import { closeMatterInput } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { closeMatterFor, requireOpenMatter } from './open-matter.service.ts'

/**
 * Somebody has seen to it. Raises `approval_required` when money hangs on it, `matter_ends_with_decision`, and what
 * `closeMatterFor` raises.
 */
export const closeMatter = defineCommand({
  name: 'closeMatter',
  journalName: 'matter_closed',
  shift: 'office',
  approval: 'sometimes',
  recipe: [],
  input: closeMatterInput,
  run: async (ctx, { matterId }) => {
    const { kind } = await requireOpenMatter(ctx, matterId)
    if (endsWithDecision(kind)) throw handoverBookError('matter_ends_with_decision')
    if (needsDecision(kind) && !ctx.approver) throw kernelError('approval_required', { reason: kind })
    await closeMatterFor(ctx, matterId)
    return { matterId }
  },
})
