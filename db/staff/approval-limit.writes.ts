import type { ApprovalLimit } from '@jiaoban/shared/staff/approval-limit.rules.ts'
import type { Tx } from '../kernel/tx.ts'

/** Gives the house these limits in place of those it had: an amount that was written is never updated. */
export const replaceApprovalLimits = async (tx: Tx, limits: readonly ApprovalLimit[]): Promise<void> => {
  await tx.deleteFrom('approval_limit').execute()
  if (limits.length === 0) return
  await tx
    .insertInto('approval_limit')
    .values(
      limits.map(({ command, role, amount }) => ({
        command,
        role,
        amount_minor: amount.toMinor(),
        currency: amount.currency,
      })),
    )
    .execute()
}
