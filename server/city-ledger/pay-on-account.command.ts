import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { payOnAccountInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { issueDocument } from '../documents/document.service.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { snapshotTender, settlingTenderLines, totalOf } from '../payments/tender.service.ts'
import { bookSettlement } from './city-item.service.ts'
import { readSettlingTenders, settlingKinds } from './settling-tender.service.ts'

/**
 * Settles a part of a folio before check-out with whatever settles one, a company's account or
 * a voucher among it, against a
 * numbered receipt. `takePayment` is its sibling for money alone. Never more than is owed.
 */
export const payOnAccount = defineCommand({
  name: 'payOnAccount',
  journalName: 'folio_paid_on_account',
  shift: 'desk',
  approval: 'sometimes',
  recipe: settlingKinds,
  documents: ['receipt', 'exchange_memo'],
  input: payOnAccountInput,
  run: async (ctx, input) => {
    const folio = await requireOpenFolio(ctx, input.folioId)
    const tenders = await readSettlingTenders(ctx, input.tenders)
    const total = totalOf(ctx, tenders)
    if (!folio.balance.isPositive) throw paymentError('nothing_to_pay')
    if (total.isMoreThan(folio.balance)) {
      const balance = folio.balance.toString()
      throw paymentError('payment_above_balance', { balance, amount: total.toString() })
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
      lines: tenders.flatMap((tender) => settlingTenderLines(tender, tender.kind, 'in')),
      stayId: folio.stayId,
      folioId: folio.id,
    })
    await bookSettlement(ctx, folio.id, tenders, receipt)
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: total.toString(),
      change: tenders.map((tender) => tender.change.toString()),
      balance: folio.balance.minus(total).toString(),
    }
  },
})
