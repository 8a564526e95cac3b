import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { paymentAmount } from '@jiaoban/shared/shifts/drawer.rules.ts'
import { fetchChangeInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { defineCommand } from '../kernel/command.ts'
import { piecesOf, readFetched } from './change.service.ts'
import { drawerOf, moveCustody } from './custody.service.ts'
import { payingDesk } from './paid-out.service.ts'

/**
 * Fetches change from the safe, or brings it back, before a lead or the general cashier. Only what was fetched
 * goes back this way: takings leave the drawer in a numbered bag.
 */
export const fetchChange = defineCommand({
  name: 'fetchChange',
  journalName: 'change_fetched',
  shift: 'desk',
  approval: 'always',
  recipe: ['float_issued', 'float_returned'],
  documents: ['float_slip'],
  input: fetchChangeInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'fetchChange' })
    const drawer = drawerOf(payingDesk(ctx))
    const safe: AccountRef = { control: 'cash.safe', ownerId: 0 }
    const amount = paymentAmount(input.denominations, ctx.currency)
    const isFetched = input.direction === 'from_safe'
    if (!isFetched) {
      const fetched = await readFetched(ctx.tx, await readShift(ctx.tx, ctx.shift.id))
      if (amount.isMoreThan(fetched)) {
        const facts = { fetched: fetched.toString(), asked: amount.toString() }
        throw shiftError('change_above_fetched', facts)
      }
    }
    const slip = await moveCustody(ctx, {
      kind: isFetched ? 'float_issued' : 'float_returned',
      purpose: isFetched ? 'change_fetched' : 'change_returned',
      amount,
      debit: isFetched ? drawer : safe,
      credit: isFetched ? safe : drawer,
      secondPersonId: ctx.approver.id,
      pieces: piecesOf(isFetched ? 'in' : 'out', input.denominations),
    })
    return { documentId: slip.id, number: slip.number, amount: amount.toString() }
  },
})
