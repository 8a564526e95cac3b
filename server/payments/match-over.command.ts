import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { refusalToDecide } from '@jiaoban/shared/shifts/difference.rules.ts'
import { matchOverInput } from '@jiaoban/shared/shifts/difference.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { appendFolioLine, guestAccount, requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepDifferenceStep, requireDifference } from '../shifts/difference-item.service.ts'

const pending: AccountRef = { control: 'over.pending', ownerId: 0 }

/**
 * An over was a guest's payment that nobody posted: it pays the open folio it was meant for, approved, against
 * a receipt. Raises `difference_of_other_kind`, `difference_decided`, `folio_closed`, `payment_above_balance`,
 * `over_in_foreign_cash`.
 */
export const matchOver = defineCommand({
  name: 'matchOver',
  journalName: 'over_matched',
  shift: 'office',
  approval: 'always',
  recipe: ['over_was_payment'],
  documents: ['receipt'],
  input: matchOverInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'matchOver' })
    const difference = await requireDifference(ctx, input.differenceId)
    const refusal = refusalToDecide(difference, 'over')
    if (refusal) throw refusal
    const { amount } = difference
    if (amount.currency !== ctx.currency)
      throw paymentError('over_in_foreign_cash', { currency: amount.currency })
    const folio = await requireOpenFolio(ctx, input.folioId)
    if (amount.isMoreThan(folio.balance)) {
      throw paymentError('payment_above_balance', {
        balance: folio.balance.toString(),
        amount: amount.toString(),
      })
    }
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'missed_payment',
        ...(await readFolioParty(ctx.tx, folio.id)),
        tenders: [],
        total: amount.toString(),
      },
      total: amount,
      lines: [{ kind: 'over_was_payment', direction: 'in', tenderControl: 'over.pending', amount }],
      stayId: folio.stayId,
      folioId: folio.id,
    })
    const documentId = receipt.id
    const { entryId } = await postEntry(ctx, [
      { kind: 'over_was_payment', amount, debit: pending, credit: guestAccount(folio.id), documentId },
    ])
    await appendFolioLine(ctx, folio.id, {
      kind: 'over_was_payment',
      amount: amount.negated(),
      entryId,
      documentId,
    })
    await keepDifferenceStep(ctx, difference, {
      kind: 'was_payment',
      amount,
      entryId,
      documentId,
      after: { state: 'was_payment', staffId: null },
    })
    return { documentId, number: receipt.number, amount: amount.toString() }
  },
})
