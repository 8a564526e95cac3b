import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { returnOverInput } from '@jiaoban/shared/payments/debt.schema.ts'
import { refusalToDecide } from '@jiaoban/shared/shifts/difference.rules.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepDifferenceStep, requireDifference } from '../shifts/difference-item.service.ts'
import { readTenders, snapshotTender, tenderLine } from './tender.service.ts'

const pending: AccountRef = { control: 'over.pending', ownerId: 0 }

/**
 * The guest who paid too much gets it back, approved, against a receipt: over.pending / tender. Raises
 * `difference_of_other_kind`, `difference_decided`, and what the ledger raises (a drawer that cannot pay).
 */
export const returnOver = defineCommand({
  name: 'returnOver',
  journalName: 'over_returned',
  shift: 'desk',
  approval: 'always',
  recipe: ['over_returned'],
  documents: ['receipt'],
  input: returnOverInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'returnOver' })
    const difference = await requireDifference(ctx, input.differenceId)
    const refusal = refusalToDecide(difference, 'over')
    if (refusal) throw refusal
    const { amount } = difference
    const [tender] = await readTenders(ctx, [{ ...input.tender, amount: amount.toString() }], {
      currency: amount.currency,
    })
    if (!tender) throw new Error('one tender was read')
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'over',
        stayId: null,
        guestName: input.payee,
        roomNumber: '',
        arrivalDate: '',
        departureDate: '',
        tenders: [snapshotTender(tender)],
        total: amount.toString(),
      },
      total: amount,
      lines: [tenderLine(tender, 'over_returned', 'out')],
    })
    const { entryId } = await postEntry(ctx, [
      { kind: 'over_returned', amount, debit: pending, credit: tender.account, documentId: receipt.id },
    ])
    await keepDifferenceStep(ctx, difference, {
      kind: 'returned',
      amount,
      entryId,
      documentId: receipt.id,
      after: { state: 'returned', staffId: null },
    })
    return { documentId: receipt.id, number: receipt.number, amount: amount.toString() }
  },
})
