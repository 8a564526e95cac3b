import { listOwedTips } from '@jiaoban/db/shifts/tip.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { findStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { payTipInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { drawerOf } from './custody.service.ts'
import { cashLine, payingDesk } from './paid-out.service.ts'

/**
 * Pays a colleague the tips that guests put on their bills: payable.tips / drawer, against a voucher. Nobody pays
 * themselves alone. Source: ledger.md, section 1.
 */
export const payTip = defineCommand({
  name: 'payTip',
  journalName: 'tip_paid',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['tip_paid'],
  documents: ['paid_out_voucher'],
  input: payTipInput,
  run: async (ctx, input) => {
    const amount = Money.of(input.amount, ctx.currency)
    const { displayName } = await requireOwed(ctx, input.staffId, amount)
    if (input.staffId === ctx.actor.id && !ctx.approver) {
      throw kernelError('approval_required', { reason: 'payTip' })
    }
    const voucher = await issueDocument(ctx, {
      body: {
        kind: 'paid_out_voucher',
        purpose: 'tip',
        amount: amount.toString(),
        guestName: displayName,
        roomNumber: '',
        categoryCode: null,
        remark: '',
        approvedBy: ctx.approver ? await findDisplayName(ctx.tx, ctx.approver.id) : null,
        takesBack: null,
      },
      total: amount,
      lines: [await cashLine(ctx, 'tip_paid', amount)],
    })
    await postEntry(ctx, [
      {
        kind: 'tip_paid',
        amount,
        debit: { control: 'payable.tips', ownerId: input.staffId },
        credit: drawerOf(payingDesk(ctx)),
        documentId: voucher.id,
      },
    ])
    ctx.record({ fact: 'tip_paid', staffId: input.staffId, documentId: voucher.id })
    return { documentId: voucher.id, number: voucher.number, amount: amount.toString() }
  },
})

/** What is owed to the colleague. Raises `not_found` and `tip_above_owed`. */
const requireOwed = async (
  ctx: CommandContext,
  staffId: number,
  amount: Money,
): Promise<{ displayName: string }> => {
  const person = await findStaff(ctx.tx, staffId)
  if (!person) throw kernelError('not_found', { what: 'staff' })
  const found = (await listOwedTips(ctx.tx)).find((one) => one.staffId === staffId)
  const owed = found?.owed ?? Money.zero(ctx.currency)
  if (amount.isMoreThan(owed)) {
    throw shiftError('tip_above_owed', { owed: owed.toString(), asked: amount.toString() })
  }
  return person
}
