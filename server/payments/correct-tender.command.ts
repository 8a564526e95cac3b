import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { correctTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { bookAnew, requireOwnPayment } from './correction.service.ts'
import { readTenders } from './tender.service.ts'

/**
 * A payment was booked by the wrong tender: cash for card, WeChat for Alipay. While the shift is open, the
 * right one takes its place, on one receipt. A count that found the mistake is cured by it.
 */
export const correctTender = defineCommand({
  name: 'correctTender',
  journalName: 'tender_corrected',
  shift: 'desk-cure',
  recipe: ['payment'],
  documents: ['receipt'],
  input: correctTenderInput,
  run: async (ctx, input) => {
    const booked = await requireOwnPayment(ctx, input.paymentLineId)
    const { methodCode, reference, tendered } = input
    const amount = booked.amount.toString()
    const given = { methodCode, amount, reference, ...(tendered === undefined ? {} : { tendered }) }
    const [tender] = await readTenders(ctx, [given])
    // A company, a voucher or the house pays by a settlement of its own, not by a corrected payment.
    if (!tender || tender.kind !== 'payment') {
      throw paymentError('payment_method_unknown', { method: methodCode })
    }
    if (methodCode === booked.method.code && reference === (booked.line.reference ?? '')) {
      throw paymentError('tender_not_different', { method: methodCode })
    }
    const receipt = await bookAnew(ctx, {
      booked,
      tender,
      toFolioId: booked.folioId,
      reasonCode: input.reasonCode,
    })
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount,
      change: tender.change.toString(),
    }
  },
})
