import { insertOverShort } from '@jiaoban/db/shifts/over-short.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { paymentAmount } from '@jiaoban/shared/shifts/drawer.rules.ts'
import { recordCounterfeitInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { currencyOfCash } from '../property/foreign-currency.service.ts'
import { takeOutCounterfeit } from './counterfeit.service.ts'
import { drawerOf } from './custody.service.ts'
import { payingDesk } from './paid-out.service.ts'

/** A note in the drawer is no money: it goes to a lead, and the cashier bears it or a lead decides later. */
export const recordCounterfeit = defineCommand({
  name: 'recordCounterfeit',
  journalName: 'counterfeit_found',
  shift: 'desk',
  approval: 'always',
  recipe: ['counterfeit_found'],
  documents: ['over_short_slip'],
  input: recordCounterfeitInput,
  run: async (ctx, { currency, value, quantity, serials, bearer }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'recordCounterfeit' })
    const amount = paymentAmount([{ value, quantity }], await currencyOfCash(ctx, currency))
    const bearerId = bearer === 'cashier' ? ctx.actor.id : null
    const slip = await takeOutCounterfeit(ctx, {
      amount,
      place: drawerOf(payingDesk(ctx)),
      bearerId,
      approverId: ctx.approver.id,
      value,
      quantity,
      serials,
    })
    await insertOverShort(ctx.tx, {
      id: ctx.nextId(),
      shift_id: ctx.shift.id,
      kind: 'short',
      terminal_id: null,
      side: null,
      amount_minor: amount.toMinor(),
      currency: amount.currency,
      staff_id: bearerId,
      approved_by: ctx.approver.id,
      document_id: slip.id,
      posting_id: slip.postingId,
    })
    return { documentId: slip.id, number: slip.number, amount: amount.toString() }
  },
})
