import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { listPaymentMethods, readProperty } from '@jiaoban/db/property/property.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { takeForeignPaymentInput } from '@jiaoban/shared/payments/exchange.schema.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { issueDocument } from '../documents/document.service.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readForeignTender } from './foreign-tender.service.ts'
import { postPayments } from './payment.service.ts'
import { settlingTenderLines, snapshotTender } from './tender.service.ts'

/**
 * Foreign cash pays a folio, with change in the hotel's: a receipt for what is paid, and a memo for what crossed.
 * Never more than is owed. Raises `nothing_to_pay`, `payment_above_balance`, and what `readForeignTender` and
 * `payInForeignCash` raise.
 */
export const takeForeignPayment = defineCommand({
  name: 'takeForeignPayment',
  journalName: 'foreign_payment_taken',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['fx_cash', 'fx_settled', 'fx_result', 'rounding_settled', 'rounding_cash'],
  documents: ['receipt', 'exchange_memo'],
  input: takeForeignPaymentInput,
  run: async (ctx, { folioId, amount, ...foreign }) => {
    const folio = await requireOpenFolio(ctx, folioId)
    const paid = Money.of(amount, ctx.currency)
    if (!folio.balance.isPositive) throw paymentError('nothing_to_pay')
    if (paid.isMoreThan(folio.balance)) {
      const facts = { balance: folio.balance.toString(), amount: paid.toString() }
      throw paymentError('payment_above_balance', facts)
    }
    const { cashRounding } = await readProperty(ctx.tx)
    const method = await findCash(ctx)
    const tender = await readForeignTender(ctx, { amount, foreign }, { method, cashRounding })
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'payment',
        ...(await readFolioParty(ctx.tx, folio.id)),
        tenders: [snapshotTender(tender)],
        total: paid.toString(),
      },
      total: paid,
      lines: settlingTenderLines(tender, tender.kind, 'in'),
      stayId: folio.stayId,
      folioId: folio.id,
    })
    await postPayments(ctx, folio.id, [tender], receipt)
    return {
      documentId: receipt.id,
      number: receipt.number,
      memoNumber: tender.foreign?.memo.number ?? '',
      amount: paid.toString(),
      change: tender.change.toString(),
      balance: folio.balance.minus(paid).toString(),
    }
  },
})

const findCash = async (ctx: CommandContext) => {
  const method = (await listPaymentMethods(ctx.tx)).find(({ control }) => control === 'cash.drawer')
  if (!method) throw new Error('a house takes cash')
  return method
}
