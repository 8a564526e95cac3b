import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { paymentAmount } from '@jiaoban/shared/shifts/drawer.rules.ts'
import { topUpFloatInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { dueBack } from '@jiaoban/shared/shifts/shift.rules.ts'
import { defineCommand } from '../kernel/command.ts'
import { piecesOf } from './change.service.ts'
import { drawerOf, moveCustody } from './custody.service.ts'
import { payingDesk } from './paid-out.service.ts'

/**
 * Brings a drawer that refunds have left below its float back towards it, from the safe. Never beyond: what the
 * drawer holds is not told, so that a blind count stays one. Source: ledger.md, section 4, "Due back".
 */
export const topUpFloat = defineCommand({
  name: 'topUpFloat',
  journalName: 'float_topped_up',
  shift: 'desk',
  approval: 'always',
  recipe: ['float_issued'],
  documents: ['float_slip'],
  input: topUpFloatInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'topUpFloat' })
    const drawer = drawerOf(payingDesk(ctx))
    const shift = await readShift(ctx.tx, ctx.shift.id)
    const amount = paymentAmount(input.denominations, ctx.currency)
    const owed = dueBack(shift.floatAmount, await readBalance(ctx.tx, drawer, ctx.currency))
    if (amount.isMoreThan(owed)) throw shiftError('float_not_below')
    const slip = await moveCustody(ctx, {
      kind: 'float_issued',
      purpose: 'float_topped_up',
      amount,
      debit: drawer,
      credit: { control: 'cash.safe', ownerId: 0 },
      secondPersonId: ctx.approver.id,
      pieces: piecesOf('in', input.denominations),
    })
    return { documentId: slip.id, number: slip.number, amount: amount.toString() }
  },
})
