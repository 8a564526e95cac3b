import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { paymentAmount } from '@jiaoban/shared/shifts/drawer.rules.ts'
import { recordSafeCounterfeitInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { currencyOfCash } from '../property/foreign-currency.service.ts'
import { takeOutCounterfeit } from './counterfeit.service.ts'

/** A note in the safe is no money: found at a count or by the bank. Who bears it is decided later. */
export const recordSafeCounterfeit = defineCommand({
  name: 'recordSafeCounterfeit',
  journalName: 'counterfeit_found_in_safe',
  shift: 'office',
  approval: 'always',
  recipe: ['counterfeit_found'],
  documents: ['over_short_slip'],
  input: recordSafeCounterfeitInput,
  run: async (ctx, { currency, value, quantity, serials }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'recordSafeCounterfeit' })
    const amount = paymentAmount([{ value, quantity }], await currencyOfCash(ctx, currency))
    const slip = await takeOutCounterfeit(ctx, {
      amount,
      place: { control: 'cash.safe', ownerId: 0 },
      bearerId: null,
      approverId: ctx.approver.id,
      value,
      quantity,
      serials,
    })
    return { documentId: slip.id, number: slip.number, amount: amount.toString() }
  },
})
