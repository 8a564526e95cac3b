import { replaceApprovalLimits } from '@jiaoban/db/staff/approval-limit.writes.ts'
import { replaceConcessionLimits } from '@jiaoban/db/staff/concession-limit.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { changeApprovalLimitsInput } from '@jiaoban/shared/staff/approval-limit.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** Says up to which amounts, and how far below the list price, the desk and its leads decide alone. */
export const changeApprovalLimits = defineCommand({
  name: 'changeApprovalLimits',
  journalName: 'approval_limits_changed',
  shift: 'office',
  recipe: [],
  input: changeApprovalLimitsInput,
  run: async (ctx, input) => {
    const limits = input.limits.map(({ limit, ...one }) => ({
      ...one,
      amount: Money.of(limit, ctx.currency),
    }))
    await replaceApprovalLimits(ctx.tx, limits)
    await replaceConcessionLimits(ctx.tx, input.concessions)
    ctx.record({
      fact: 'approval_limits',
      limits: limits.map(({ command, role, amount }) => ({ command, role, amountMinor: amount.toMinor() })),
      concessions: input.concessions.map(({ role, percent }) => ({ role, percent })),
    })
    return { limits: limits.length }
  },
})
