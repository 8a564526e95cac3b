import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { refusalToDecide } from '@jiaoban/shared/shifts/difference.rules.ts'
import { differenceInput } from '@jiaoban/shared/shifts/difference.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepDifferenceStep, requireDifference } from './difference-item.service.ts'

const pending: AccountRef = { control: 'over.pending', ownerId: 0 }
const income: AccountRef = { control: 'income.cash_over', ownerId: 0 }

/**
 * Nobody knows whose an over is: it becomes the house's income, approved, and no department's revenue. Raises
 * `difference_of_other_kind` and `difference_decided`.
 */
export const decideOver = defineCommand({
  name: 'decideOver',
  journalName: 'over_decided',
  shift: 'office',
  approval: 'always',
  recipe: ['over_decided'],
  input: differenceInput,
  run: async (ctx, { differenceId }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'decideOver' })
    const difference = await requireDifference(ctx, differenceId)
    const refusal = refusalToDecide(difference, 'over')
    if (refusal) throw refusal
    const { amount } = difference
    const { entryId } = await postEntry(ctx, [
      { kind: 'over_decided', amount, debit: pending, credit: income },
    ])
    const after = { state: 'kept', staffId: null } as const
    await keepDifferenceStep(ctx, difference, { kind: 'kept', amount, entryId, after })
    return { differenceId, amount: amount.toString() }
  },
})
