import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { payPettyExpenseInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { drawerOf } from './custody.service.ts'
import { cashLine, keepPaidOut, payingDesk, requireWithinLimit } from './paid-out.service.ts'

/** Pays a small expense of the house out of the drawer. Above the limit a lead approves. */
export const payPettyExpense = defineCommand({
  name: 'payPettyExpense',
  journalName: 'petty_expense_paid',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['petty_expense'],
  documents: ['paid_out_voucher'],
  input: payPettyExpenseInput,
  run: async (ctx, input) => {
    const amount = Money.of(input.amount, ctx.currency)
    await requireWithinLimit(ctx, 'petty_expense', amount)
    const voucher = await issueDocument(ctx, {
      body: {
        kind: 'paid_out_voucher',
        purpose: 'petty',
        amount: amount.toString(),
        guestName: '',
        roomNumber: '',
        categoryCode: input.categoryCode,
        remark: input.remark,
        approvedBy: ctx.approver ? await findDisplayName(ctx.tx, ctx.approver.id) : null,
        takesBack: null,
      },
      total: amount,
      lines: [await cashLine(ctx, 'petty_expense', amount)],
    })
    const { entryId } = await postEntry(ctx, [
      {
        kind: 'petty_expense',
        amount,
        debit: { control: 'expense.petty', ownerId: 0 },
        credit: drawerOf(payingDesk(ctx)),
        documentId: voucher.id,
      },
    ])
    const { categoryCode } = input
    const paidOutId = await keepPaidOut(ctx, { voucher, entryId, amount, folioId: null, categoryCode })
    return { paidOutId, documentId: voucher.id, number: voucher.number, amount: amount.toString() }
  },
})
