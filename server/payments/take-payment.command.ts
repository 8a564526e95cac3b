import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { takePaymentInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postPayments } from './payment.service.ts'
import { readTenders, settlingTenderLines, snapshotTender, totalOf } from './tender.service.ts'

/** Takes money on a guest's folio before check-out, against a numbered receipt. Never more than is owed. */
export const takePayment = defineCommand({
  name: 'takePayment',
  journalName: 'payment_taken',
  shift: 'desk',
  recipe: ['payment', 'rounding_settled', 'rounding_cash'],
  documents: ['receipt'],
  input: takePaymentInput,
  run: async (ctx, input) => {
    const folio = await requireOpenFolio(ctx, input.folioId)
    const tenders = await readTenders(ctx, input.tenders, await readProperty(ctx.tx))
    const total = totalOf(ctx, tenders)
    if (!folio.balance.isPositive) throw paymentError('nothing_to_pay')
    if (total.isMoreThan(folio.balance)) {
      throw paymentError('payment_above_balance', {
        balance: folio.balance.toString(),
        amount: total.toString(),
      })
    }
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'payment',
        ...(await readFolioParty(ctx.tx, folio.id)),
        tenders: tenders.map(snapshotTender),
        total: total.toString(),
      },
      total,
      lines: tenders.flatMap((tender) => settlingTenderLines(tender, 'payment', 'in')),
      stayId: folio.stayId,
      folioId: folio.id,
    })
    await postPayments(ctx, folio.id, tenders, receipt)
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: total.toString(),
      change: tenders.map((tender) => tender.change.toString()),
      balance: folio.balance.minus(total).toString(),
    }
  },
})
