import { listApprovalLimits } from '@jiaoban/db/staff/approval-limit.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { isWithin, type LimitedCommand, limitOf } from '@jiaoban/shared/staff/approval-limit.rules.ts'
import { staffError } from '@jiaoban/shared/staff/staff.errors.ts'
import type { Actor, CommandContext } from '../kernel/ctx.ts'

/**
 * Within the actor's own limit nobody else is asked; above it a second person signs, up to theirs. Raises
 * `approval_required` and `approval_above_limit`.
 */
export const requireWithinLimit = async (
  ctx: CommandContext,
  command: LimitedCommand,
  amount: Money,
): Promise<void> => {
  const limits = await listApprovalLimits(ctx.tx)
  const limitFor = ({ role }: Actor) => limitOf(limits, { command, role, currency: amount.currency })
  if (isWithin(amount, limitFor(ctx.actor))) return
  if (!ctx.approver) throw kernelError('approval_required', { reason: command })
  const limit = limitFor(ctx.approver)
  if (!isWithin(amount, limit)) {
    throw staffError('approval_above_limit', { limit: limit?.toString() ?? '', asked: amount.toString() })
  }
}
