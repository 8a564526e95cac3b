import { readSlipFigures, readSlipParty } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { insertSlipTender } from '@jiaoban/db/deposits/deposit-slip.writes.ts'
import { listDocumentLines } from '@jiaoban/db/documents/document.reads.ts'
import { findStandingCredit, type Posting } from '@jiaoban/db/ledger/posting.reads.ts'
import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { requireMoney } from '@jiaoban/shared/deposits/deposit.rules.ts'
import { correctDepositTenderInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import type { DepositSlip } from '@jiaoban/shared/deposits/deposit.types.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry, reverseEntry } from '../ledger/ledger.service.ts'
import { readTenders, snapshotTender, type Tender, tenderLine } from '../payments/tender.service.ts'
import { requireSlip, slipAccount } from './slip.service.ts'

/**
 * A deposit was booked by the wrong tender: cash for WeChat. While the shift that took it is open, the right one takes
 * its place, on one receipt; the slip keeps its number, and from then on its money goes back the way it really came.
 * A count that found the mistake is cured by it. Source: ledger.md, section 1, "wrong tender".
 */
export const correctDepositTender = defineCommand({
  name: 'correctDepositTender',
  journalName: 'deposit_tender_corrected',
  shift: 'desk-cure',
  recipe: ['deposit_taken'],
  documents: ['receipt'],
  input: correctDepositTenderInput,
  run: async (ctx, input) => {
    const slip = await requireSlip(ctx, input.slipId)
    const taken = await requireOwnTaking(ctx, slip)
    const { methodCode, reference, tendered } = input
    const amount = taken.amount.toString()
    const given = { methodCode, amount, reference, ...(tendered === undefined ? {} : { tendered }) }
    const [tender] = await readTenders(ctx, [given])
    if (!tender) throw new Error('one tender was read')
    requireMoney(tender.method)
    if (methodCode === slip.paymentMethodCode && reference === slip.reference) {
      throw paymentError('tender_not_different', { method: methodCode })
    }
    const receipt = await issueCorrection(ctx, slip, { wrong: await tenderOf(ctx, slip, taken), tender })
    // The right money first: the slip never holds less than what has left it.
    await postEntry(ctx, [
      {
        kind: 'deposit_taken',
        amount: taken.amount,
        debit: tender.account,
        credit: slipAccount(slip.id),
        documentId: receipt.id,
      },
    ])
    await reverseEntry(ctx, taken.entryId, receipt.id)
    await keepCorrection(ctx, slip, { tender, documentId: receipt.id, reasonCode: input.reasonCode })
    return {
      documentId: receipt.id,
      number: receipt.number,
      slip: slip.number,
      amount,
      change: tender.change.toString(),
    }
  },
})

/**
 * The posting by which the slip was paid, while it can be corrected. Raises `slip_already_redeemed`,
 * `deposit_was_moved`, `deposit_of_another_shift`, `deposit_in_foreign_cash`.
 */
const requireOwnTaking = async (ctx: CommandContext, slip: DepositSlip): Promise<Posting> => {
  if (slip.state === 'redeemed') throw depositError('slip_already_redeemed', { slip: slip.number })
  const taken = await findStandingCredit(ctx.tx, slipAccount(slip.id), 'deposit_taken')
  const figures = (await readSlipFigures(ctx.tx, [slip])).get(slip.id)
  if (!taken || !figures?.taken.equals(taken.amount) || !figures.movedOut.isZero) {
    throw depositError('deposit_was_moved', { slip: slip.number })
  }
  if (taken.shiftId !== ctx.shift.id) throw depositError('deposit_of_another_shift', { slip: slip.number })
  if (taken.debit.control === 'fx') throw depositError('deposit_in_foreign_cash', { slip: slip.number })
  return taken
}

/** The tender as it was booked, from the frozen line of its document. */
const tenderOf = async (ctx: CommandContext, slip: DepositSlip, taken: Posting): Promise<Tender> => {
  const line = (await listDocumentLines(ctx.tx, taken.documentId ?? 0)).find(
    (one) => one.kind === 'deposit_taken' && one.isReversal !== true && one.slipId === slip.id,
  )
  const method = (await listPaymentMethods(ctx.tx)).find(({ code }) => code === line?.paymentMethodCode)
  if (!line || !method) throw new Error(`deposit ${slip.number} is not on its document`)
  const zero = taken.amount.minus(taken.amount)
  return {
    method,
    kind: 'payment',
    amount: taken.amount,
    tendered: null,
    change: zero,
    reference: line.reference ?? '',
    terminalId: line.terminalId ?? null,
    account: taken.debit,
    rounding: zero,
  }
}

const issueCorrection = async (
  ctx: CommandContext,
  slip: DepositSlip,
  { wrong, tender }: { wrong: Tender; tender: Tender },
) => {
  const { stayId, folioId, payer, party } = await readSlipParty(ctx.tx, slip.id)
  const { roomNumber } = party
  return issueDocument(ctx, {
    body: {
      kind: 'receipt',
      purpose: 'correction',
      stayId,
      ...party,
      tenders: [snapshotTender(tender)],
      takesBack: { documentNumber: slip.number, roomNumber, tender: snapshotTender(wrong) },
      total: tender.amount.toString(),
      payerName: payer.name,
    },
    total: tender.amount,
    lines: [
      { ...tenderLine(wrong, 'deposit_taken', 'in'), slipId: slip.id, isReversal: true },
      { ...tenderLine(tender, 'deposit_taken', 'in'), slipId: slip.id },
    ],
    stayId,
    folioId,
    refersToDocumentId: slip.documentId,
  })
}

const keepCorrection = async (
  ctx: CommandContext,
  slip: DepositSlip,
  of: { tender: Tender; documentId: number; reasonCode: string },
): Promise<void> => {
  const { tender, documentId, reasonCode } = of
  await insertSlipTender(ctx.tx, {
    id: ctx.nextId(),
    slip_id: slip.id,
    document_id: documentId,
    amount_minor: tender.amount.toMinor(),
    currency: tender.amount.currency,
    payment_method_code: tender.method.code,
    reference: tender.reference,
    reason_code: reasonCode,
    shift_id: ctx.shift.id,
    business_date: ctx.businessDate,
    corrected_by: ctx.actor.id,
  })
  const { code } = tender.method
  ctx.record({ fact: 'slip_tender', slipId: slip.id, documentId, methodCode: code, reasonCode })
}
