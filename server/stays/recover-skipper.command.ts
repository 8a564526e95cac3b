import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { debtorOf, refusalToRecover, stateAfterRecovery } from '@jiaoban/shared/stays/skipper.rules.ts'
import { recoverSkipperInput } from '@jiaoban/shared/stays/skipper.schema.ts'
import type { SkipperCase } from '@jiaoban/shared/stays/skipper.types.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { readTenders, snapshotTender, type Tender, tenderLine, totalOf } from '../payments/tender.service.ts'
import { keepSkipperStep, requireSkipper } from './skipper.service.ts'
import { partyOf } from './stay.service.ts'

/**
 * Money comes in for a skipper, all or a part of it, against a receipt: tender / skipper, or tender / staff
 * once somebody stands in. Raises `skipper_ended` and `recovery_above_debt`.
 */
export const recoverSkipper = defineCommand({
  name: 'recoverSkipper',
  journalName: 'skipper_recovered',
  shift: 'desk',
  recipe: ['skipper_recovered'],
  documents: ['receipt'],
  input: recoverSkipperInput,
  run: async (ctx, input) => {
    const skipper = await requireSkipper(ctx, input.caseId)
    const tenders = await readTenders(ctx, input.tenders)
    const total = totalOf(ctx, tenders)
    const refusal = refusalToRecover(skipper, total)
    if (refusal) throw refusal
    const receipt = await issueReceipt(ctx, skipper, tenders)
    const { entryId } = await postEntry(
      ctx,
      tenders.map(({ amount, account }) => ({
        kind: 'skipper_recovered' as const,
        amount,
        debit: account,
        credit: debtorOf(skipper),
        documentId: receipt.id,
      })),
    )
    const left = skipper.left.minus(total)
    const { standInId } = skipper
    await keepSkipperStep(ctx, skipper, {
      kind: 'recovered',
      amount: total,
      entryId,
      documentId: receipt.id,
      after: { state: stateAfterRecovery(skipper.state, left), standInId },
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

const issueReceipt = async (ctx: CommandContext, skipper: SkipperCase, tenders: readonly Tender[]) => {
  const stay = await findStay(ctx.tx, skipper.stayId)
  if (!stay) throw new Error(`skipper ${skipper.id} has no stay`)
  const total = totalOf(ctx, tenders)
  return issueDocument(ctx, {
    body: {
      kind: 'receipt',
      purpose: 'skipper',
      stayId: stay.id,
      ...partyOf(stay),
      tenders: tenders.map(snapshotTender),
      total: total.toString(),
    },
    total,
    lines: tenders.map((tender) => tenderLine(tender, 'skipper_recovered', 'in')),
    stayId: stay.id,
  })
}
