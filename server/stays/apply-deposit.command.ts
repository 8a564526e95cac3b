import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { findGroupOfStay } from '@jiaoban/db/stays/group.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { requireHeld } from '@jiaoban/shared/deposits/deposit.rules.ts'
import { applyDepositInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import type { DepositSlip } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { redeemIfEmpty, requireSlip, slipAccount, slipPaperOf } from '../deposits/slip.service.ts'
import { issueDocument } from '../documents/document.service.ts'
import { appendFolioLine, guestAccount, requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'

/**
 * Money of a slip pays a folio before it is settled, against a receipt: deposits / guest. So a slip that belongs to
 * the payer of a group covers every stay of it, the first guest who leaves as the last. Never more than the slip
 * holds or the folio owes. Raises `slip_not_for_folio`, `nothing_to_pay`, `payment_above_balance`, `slip_paper_missing`.
 */
export const applyDeposit = defineCommand({
  name: 'applyDeposit',
  journalName: 'deposit_applied',
  shift: 'desk',
  recipe: ['deposit_applied'],
  documents: ['receipt'],
  input: applyDepositInput,
  run: async (ctx, input) => {
    const slip = await requireSlip(ctx, input.slipId)
    const amount = Money.of(input.amount, ctx.currency)
    requireHeld(slip, amount)
    const folio = await requireOpenFolio(ctx, input.folioId)
    await requireCovered(ctx, slip, folio)
    if (!folio.balance.isPositive) throw paymentError('nothing_to_pay')
    if (amount.isMoreThan(folio.balance)) {
      const facts = { balance: folio.balance.toString(), amount: amount.toString() }
      throw paymentError('payment_above_balance', facts)
    }
    const receipt = await issueReceipt(ctx, { slip, folio, amount, remark: input.remark })
    const guest = guestAccount(folio.id)
    const account = slipAccount(slip.id)
    const { entryId } = await postEntry(ctx, [
      { kind: 'deposit_applied', amount, debit: account, credit: guest, documentId: receipt.id },
    ])
    await appendFolioLine(ctx, folio.id, {
      kind: 'deposit_applied',
      amount: amount.negated(),
      entryId,
      documentId: receipt.id,
      paymentMethodCode: slip.paymentMethodCode,
      remark: slip.number,
    })
    const paper = await slipPaperOf(ctx, slip, input.isPaperBack)
    const { isRedeemed, remaining } = await redeemIfEmpty(ctx, slip, { documentId: receipt.id, paper })
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: amount.toString(),
      balance: folio.balance.minus(amount).toString(),
      remaining: remaining.toString(),
      isRedeemed,
    }
  },
})

/** The slip is the folio's own stay's or group's, or its group is that of the folio's stay. */
const requireCovered = async (ctx: CommandContext, slip: DepositSlip, folio: Folio): Promise<void> => {
  const isOwn = slip.stayId === null ? slip.masterFolioId === folio.id : slip.stayId === folio.stayId
  if (isOwn) return
  const group = folio.stayId === null ? undefined : await findGroupOfStay(ctx.tx, folio.stayId)
  if (slip.masterFolioId === null || group?.folioId !== slip.masterFolioId) {
    throw depositError('slip_not_for_folio', { slip: slip.number })
  }
}

const issueReceipt = async (
  ctx: CommandContext,
  of: { slip: DepositSlip; folio: Folio; amount: Money; remark: string },
) => {
  const { slip, folio, amount, remark } = of
  return issueDocument(ctx, {
    body: {
      kind: 'receipt',
      purpose: 'deposit_applied',
      ...(await readFolioParty(ctx.tx, folio.id)),
      tenders: [],
      total: amount.toString(),
      payerName: slip.payerName,
      remark,
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
    lines: [{ kind: 'deposit_applied', direction: 'in', tenderControl: 'deposits', amount, slipId: slip.id }],
    stayId: folio.stayId,
    folioId: folio.id,
    refersToDocumentId: slip.documentId,
  })
}
