import { findStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { refusalToDecide } from '@jiaoban/shared/shifts/difference.rules.ts'
import { decideShortInput } from '@jiaoban/shared/shifts/difference.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import type { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepDifferenceStep, requireDifference } from './difference-item.service.ts'

type Bearer = z.output<typeof decideShortInput>['bearer']

const pending: AccountRef = { control: 'short.pending', ownerId: 0 }

/**
 * Who bears a short that waited: one of the staff owes it from now on, or the house loses it, which a second
 * person approves. Raises `difference_of_other_kind`, `difference_decided`, `bearer_not_active`,
 * `approval_required`.
 */
export const decideShort = defineCommand({
  name: 'decideShort',
  journalName: 'short_decided',
  shift: 'office',
  approval: 'sometimes',
  recipe: ['short_decided'],
  input: decideShortInput,
  run: async (ctx, { differenceId, bearer }) => {
    const difference = await requireDifference(ctx, differenceId)
    const refusal = refusalToDecide(difference, 'short')
    if (refusal) throw refusal
    const debit = await accountOf(ctx, bearer)
    const { amount } = difference
    const { entryId } = await postEntry(ctx, [{ kind: 'short_decided', amount, debit, credit: pending }])
    await keepDifferenceStep(ctx, difference, {
      kind: bearer.kind === 'staff' ? 'assigned' : 'borne',
      amount,
      entryId,
      after:
        bearer.kind === 'staff'
          ? { state: 'owed', staffId: bearer.staffId }
          : { state: 'borne', staffId: null },
    })
    return { differenceId, amount: amount.toString() }
  },
})

const accountOf = async (ctx: CommandContext, bearer: Bearer): Promise<AccountRef> => {
  if (bearer.kind === 'house') {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'decideShort' })
    return { control: 'expense.cash_short', ownerId: 0 }
  }
  const person = await findStaff(ctx.tx, bearer.staffId)
  if (!person) throw kernelError('not_found', { what: 'staff' })
  if (!person.isActive) throw shiftError('bearer_not_active', { name: person.displayName })
  return { control: 'staff', ownerId: person.id }
}
