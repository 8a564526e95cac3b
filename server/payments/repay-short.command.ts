import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { repayShortInput } from '@jiaoban/shared/payments/debt.schema.ts'
import { refusalToRepay, stateAfterRepayment } from '@jiaoban/shared/shifts/difference.rules.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { keepDifferenceStep, requireDifference } from '../shifts/difference-item.service.ts'
import { readTenders, snapshotTender, tenderLine } from './tender.service.ts'

/**
 * One of the staff pays back a short, all or a part of it, against a receipt: tender / staff. Raises
 * `short_not_owed` and `repayment_above_debt`.
 */
export const repayShort = defineCommand({
  name: 'repayShort',
  journalName: 'short_repaid',
  shift: 'desk',
  recipe: ['short_repaid'],
  documents: ['receipt'],
  input: repayShortInput,
  run: async (ctx, input) => {
    const difference = await requireDifference(ctx, input.differenceId)
    // In the currency in which it was counted short.
    const { currency } = difference.left
    const tenders = await readTenders(ctx, input.tenders, { currency })
    const total = Money.sum(
      tenders.map(({ amount }) => amount),
      currency,
    )
    const refusal = refusalToRepay(difference, total)
    if (refusal) throw refusal
    const { staffId, staffName } = difference
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'short',
        ...nobodysStay,
        guestName: staffName,
        tenders: tenders.map(snapshotTender),
        total: total.toString(),
      },
      total,
      lines: tenders.map((tender) => tenderLine(tender, 'short_repaid', 'in')),
    })
    const credit: AccountRef = { control: 'staff', ownerId: staffId ?? 0 }
    const { entryId } = await postEntry(
      ctx,
      tenders.map(({ amount, account }) => ({
        kind: 'short_repaid' as const,
        amount,
        debit: account,
        credit,
        documentId: receipt.id,
      })),
    )
    const left = difference.left.minus(total)
    await keepDifferenceStep(ctx, difference, {
      kind: 'repaid',
      amount: total,
      entryId,
      documentId: receipt.id,
      after: { state: stateAfterRepayment(left), staffId },
    })
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: total.toString(),
      change: tenders.map((tender) => tender.change.toString()),
      left: left.toString(),
    }
  },
})

/** A receipt of money that has nothing to do with a stay. */
const nobodysStay = { stayId: null, roomNumber: '', arrivalDate: '', departureDate: '' } as const
