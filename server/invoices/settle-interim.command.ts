import { settleInterimInput } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { bookSettlement } from '../city-ledger/city-item.service.ts'
import { readSettlingTenders, settlingKinds } from '../city-ledger/settling-tender.service.ts'
import { requireFolioAsSeen } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { totalOf } from '../payments/tender.service.ts'
import { issueBill } from './bill.service.ts'

/**
 * Bills what stands unbilled on a window while the guest stays, and takes as much of it as is paid now. The folio
 * goes on; what the bill leaves open stays on it. Deposits are kept for the end.
 */
export const settleInterim = defineCommand({
  name: 'settleInterim',
  journalName: 'interim_bill_settled',
  shift: 'desk',
  approval: 'sometimes',
  recipe: settlingKinds,
  documents: ['bill', 'exchange_memo'],
  input: settleInterimInput,
  run: async (ctx, input) => {
    const folio = await requireFolioAsSeen(ctx, input.folioId, input.folioVersion)
    const payments = await readSettlingTenders(ctx, input.payments)
    const total = totalOf(ctx, payments)
    if (total.isPositive && total.isMoreThan(folio.balance)) {
      throw paymentError('payment_above_balance', {
        balance: folio.balance.toString(),
        amount: total.toString(),
      })
    }
    const bill = await issueBill(ctx, {
      folio,
      isInterim: true,
      payments,
      refunds: [],
      slips: [],
      slipRefunds: new Map(),
      times: { arrivedAt: null, leftAt: null },
    })
    if (bill.lineCount === 0) throw invoiceError('nothing_to_bill')
    await bookSettlement(ctx, folio.id, payments, bill)
    return {
      documentId: bill.id,
      number: bill.number,
      charges: bill.sums.charges.toString(),
      leftOpen: bill.sums.leftOpen.toString(),
      change: payments.map((tender) => tender.change.toString()),
    }
  },
})
