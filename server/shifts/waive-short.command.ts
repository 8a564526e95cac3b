import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { refusalOfDebt } from '@jiaoban/shared/shifts/difference.rules.ts'
import { differenceInput } from '@jiaoban/shared/shifts/difference.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepDifferenceStep, requireDifference } from './difference-item.service.ts'

const loss: AccountRef = { control: 'expense.cash_short', ownerId: 0 }

/** The house bears what one of the staff still owes, approved: expense / staff. Raises `short_not_owed`. */
export const waiveShort = defineCommand({
  name: 'waiveShort',
  journalName: 'short_waived',
  shift: 'office',
  approval: 'always',
  recipe: ['short_waived'],
  input: differenceInput,
  run: async (ctx, { differenceId }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'waiveShort' })
    const difference = await requireDifference(ctx, differenceId)
    const refusal = refusalOfDebt(difference)
    if (refusal) throw refusal
    const { left: amount, staffId } = difference
    const credit: AccountRef = { control: 'staff', ownerId: staffId ?? 0 }
    const { entryId } = await postEntry(ctx, [{ kind: 'short_waived', amount, debit: loss, credit }])
    await keepDifferenceStep(ctx, difference, {
      kind: 'waived',
      amount,
      entryId,
      after: { state: 'waived', staffId },
    })
    return { differenceId, amount: amount.toString() }
  },
})
