import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { movePaymentInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { bookAnew, requireOwnPayment, tenderOf } from './correction.service.ts'

/**
 * A payment was booked on the wrong folio. While the shift is open it moves to the right one, by the tender it
 * came in: the first guest owes it again, the second owes it no more, and no drawer or terminal has moved.
 */
export const movePayment = defineCommand({
  name: 'movePayment',
  journalName: 'payment_moved',
  shift: 'desk-cure',
  recipe: ['payment'],
  documents: ['receipt'],
  input: movePaymentInput,
  run: async (ctx, input) => {
    const booked = await requireOwnPayment(ctx, input.paymentLineId)
    if (booked.folioId === input.toFolioId) throw paymentError('folio_not_different')
    await requireOpenFolio(ctx, booked.folioId)
    const to = await requireOpenFolio(ctx, input.toFolioId)
    if (!to.balance.isPositive) throw paymentError('nothing_to_pay')
    if (booked.amount.isMoreThan(to.balance)) {
      const facts = { balance: to.balance.toString(), amount: booked.amount.toString() }
      throw paymentError('payment_above_balance', facts)
    }
    const tender = await tenderOf(ctx, booked)
    const { toFolioId, reasonCode } = input
    const receipt = await bookAnew(ctx, { booked, tender, toFolioId, reasonCode })
    return { documentId: receipt.id, number: receipt.number, amount: booked.amount.toString() }
  },
})
