import { findStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { debtorOf, refusalToDecide } from '@jiaoban/shared/stays/skipper.rules.ts'
import { assignSkipperInput } from '@jiaoban/shared/stays/skipper.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepSkipperStep, requireSkipper } from './skipper.service.ts'

/**
 * A lead decides which of the staff stands in for what is left of a case: staff / skipper. No money moves.
 * Raises `skipper_decided`, `skipper_ended` and `stand_in_not_active`.
 */
export const assignSkipper = defineCommand({
  name: 'assignSkipper',
  journalName: 'skipper_assigned',
  shift: 'office',
  recipe: ['skipper_assigned'],
  input: assignSkipperInput,
  run: async (ctx, input) => {
    const skipper = await requireSkipper(ctx, input.caseId)
    const refusal = refusalToDecide(skipper.state)
    if (refusal) throw refusal
    const standIn = await findStaff(ctx.tx, input.staffId)
    if (!standIn) throw kernelError('not_found', { what: 'staff' })
    if (!standIn.isActive) throw stayError('stand_in_not_active', { name: standIn.displayName })
    const debit: AccountRef = { control: 'staff', ownerId: standIn.id }
    const { entryId } = await postEntry(ctx, [
      { kind: 'skipper_assigned', amount: skipper.left, debit, credit: debtorOf(skipper) },
    ])
    await keepSkipperStep(ctx, skipper, {
      kind: 'assigned',
      amount: skipper.left,
      entryId,
      after: { state: 'assigned', standInId: standIn.id },
    })
    return { caseId: skipper.id, amount: skipper.left.toString() }
  },
})
