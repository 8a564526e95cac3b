import { readSlipParty } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { requireHeld } from '@jiaoban/shared/deposits/deposit.rules.ts'
import { refundDepositInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { handedOver, moneyBackLegs, moneyBackLines } from '../payments/money-back.service.ts'
import { snapshotTender } from '../payments/tender.service.ts'
import { readSlipRefund, redeemIfEmpty, requireSlip, slipAccount, slipPaperOf } from './slip.service.ts'

/**
 * Gives back what a slip holds, in part or in full, against a receipt: to the guest while they stay, or, with
 * a second person, what was paid in advance. A slip on which nothing is left is redeemed. Cash follows the rounding of
 * the house: the slip gives the whole amount, and what rounding moves is a leg of its own.
 */
export const refundDeposit = defineCommand({
  name: 'refundDeposit',
  journalName: 'deposit_refunded',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['deposit_refunded', 'rounding_cash'],
  documents: ['receipt'],
  input: refundDepositInput,
  run: async (ctx, input) => {
    const slip = await requireSlip(ctx, input.slipId)
    const amount = Money.of(input.amount, ctx.currency)
    requireHeld(slip, amount)
    const { stayId, folioId, isInHouse, payer, party } = await readSlipParty(ctx.tx, slip.id)
    if (!isInHouse && !ctx.approver) throw depositError('refund_needs_approval', { slip: slip.number })
    const tender = await readSlipRefund(ctx, slip, { amount, methodCode: input.methodCode })
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'deposit_refund',
        stayId,
        ...party,
        tenders: [snapshotTender(tender)],
        total: amount.toString(),
        payerName: payer.name,
        remark: input.remark,
        slips: [
          {
            slipNumber: slip.number,
            before: slip.remaining.toString(),
            amount: amount.toString(),
            after: slip.remaining.minus(amount).toString(),
          },
        ],
      },
      total: amount,
      lines: moneyBackLines(tender, 'deposit_refunded', { slipId: slip.id }),
      stayId,
      folioId,
      refersToDocumentId: slip.documentId,
    })
    const from = { kind: 'deposit_refunded', debit: slipAccount(slip.id), documentId: receipt.id } as const
    await postEntry(ctx, moneyBackLegs(tender, from))
    ctx.record({ fact: 'slip_refund_reason', slipId: slip.id, reasonCode: input.reasonCode })
    const { isRedeemed, remaining } = await redeemIfEmpty(ctx, slip, {
      documentId: receipt.id,
      paper: await slipPaperOf(ctx, slip, input.isPaperBack),
    })
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: amount.toString(),
      handedOver: handedOver(tender),
      methodCode: tender.method.code,
      remaining: remaining.toString(),
      isRedeemed,
    }
  },
})
