import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { debtorOf, refusalToDecide } from '@jiaoban/shared/stays/skipper.rules.ts'
import { writeOffSkipperInput } from '@jiaoban/shared/stays/skipper.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepSkipperStep, requireSkipper } from './skipper.service.ts'

const badDebt: AccountRef = { control: 'expense.bad_debt', ownerId: 0 }

/**
 * What is left of a case will not come in: the house bears it, approved. A debt somebody stands in for is the
 * staff's and is waived elsewhere. Raises `skipper_decided` and `skipper_ended`.
 */
export const writeOffSkipper = defineCommand({
  name: 'writeOffSkipper',
  journalName: 'skipper_written_off',
  shift: 'office',
  approval: 'always',
  recipe: ['skipper_written_off'],
  input: writeOffSkipperInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'writeOffSkipper' })
    const skipper = await requireSkipper(ctx, input.caseId)
    const refusal = refusalToDecide(skipper.state)
    if (refusal) throw refusal
    const { left } = skipper
    const { entryId } = await postEntry(ctx, [
      { kind: 'skipper_written_off', amount: left, debit: badDebt, credit: debtorOf(skipper) },
    ])
    const after = { state: 'written_off', standInId: null } as const
    await keepSkipperStep(ctx, skipper, { kind: 'written_off', amount: left, entryId, after })
    return { caseId: skipper.id, amount: left.toString() }
  },
})
