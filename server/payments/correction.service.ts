import { listDocumentLines } from '@jiaoban/db/documents/document.reads.ts'
import { findFolioLine } from '@jiaoban/db/folios/folio-line.reads.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { listEntry } from '@jiaoban/db/ledger/posting.reads.ts'
import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import type { PaymentMethod } from '@jiaoban/shared/property/property.types.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import { appendFolioLine } from '../folios/folio.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { reverseEntry } from '../ledger/ledger.service.ts'
import { postTender } from './payment.service.ts'
import { snapshotTender, type Tender, tenderLine } from './tender.service.ts'

/** A payment as it was booked: the line on the folio, and the line of the document it stands on. */
export interface BookedPayment {
  readonly folioLineId: number
  readonly folioId: number
  readonly amount: Money
  readonly entryId: number
  readonly documentId: number
  readonly documentNumber: string
  readonly method: PaymentMethod
  readonly line: DocumentLine
}

/**
 * The payment behind a line of a folio, while it can be corrected. Raises `payment_line_not_found`,
 * `payment_already_reversed`, `payment_of_another_shift`, `payment_was_rounded`.
 */
export const requireOwnPayment = async (ctx: CommandContext, folioLineId: number): Promise<BookedPayment> => {
  const line = await findFolioLine(ctx.tx, folioLineId)
  // A reversal is a payment's line too, and raises what the payer owes.
  if (line?.kind !== 'payment' || !line.amount.isNegative) throw paymentError('payment_line_not_found')
  if (line.reversedByLineId !== null) throw paymentError('payment_already_reversed')
  const document = line.documentNumber ?? ''
  const [posting, ...others] = await listEntry(ctx.tx, line.entryId)
  if (!posting || posting.documentId === null) throw new Error(`payment ${document} has no posting`)
  if (posting.shiftId !== ctx.shift.id) throw paymentError('payment_of_another_shift', { document })
  if (others.length > 0) throw paymentError('payment_was_rounded', { document })
  const amount = line.amount.negated()
  const frozen = (await listDocumentLines(ctx.tx, posting.documentId)).find(
    (one) =>
      one.kind === 'payment' &&
      one.isReversal !== true &&
      one.tenderControl === posting.debit.control &&
      one.amount.equals(amount),
  )
  const method = (await listPaymentMethods(ctx.tx)).find(({ code }) => code === frozen?.paymentMethodCode)
  if (!frozen || !method) throw new Error(`payment ${document} is not on its document`)
  return {
    folioLineId: line.id,
    folioId: line.folioId,
    amount,
    entryId: line.entryId,
    documentId: posting.documentId,
    documentNumber: document,
    method,
    line: frozen,
  }
}

/** The tender of a booked payment, to be booked once more elsewhere. */
export const tenderOf = async (ctx: CommandContext, booked: BookedPayment): Promise<Tender> => {
  const [posting] = await listEntry(ctx.tx, booked.entryId)
  if (!posting) throw new Error('a booked payment has a posting')
  return {
    method: booked.method,
    kind: 'payment',
    amount: booked.amount,
    tendered: null,
    change: booked.amount.minus(booked.amount),
    reference: booked.line.reference ?? '',
    terminalId: booked.line.terminalId ?? null,
    account: posting.debit,
    rounding: booked.amount.minus(booked.amount),
  }
}

export interface Correction {
  readonly booked: BookedPayment
  /** How, and on whose folio, the money is booked instead. */
  readonly tender: Tender
  readonly toFolioId: number
  readonly reasonCode: string
}

/**
 * Books a payment anew: the old posting reversed, the right one written, both on one correction receipt whose
 * line takes the old one back. What the payer owes does not change where the folio stays the same, so a folio
 * that is settled may be corrected too. Source: ledger.md, section 1, "wrong tender".
 */
export const bookAnew = async (ctx: CommandContext, correction: Correction): Promise<IssuedDocument> => {
  const { booked, tender, toFolioId } = correction
  const isSameFolio = toFolioId === booked.folioId
  const wrong = await tenderOf(ctx, booked)
  const party = await readFolioParty(ctx.tx, toFolioId)
  const { roomNumber } = await readFolioParty(ctx.tx, booked.folioId)
  const receipt = await issueDocument(ctx, {
    body: {
      kind: 'receipt',
      purpose: 'correction',
      ...party,
      tenders: [snapshotTender(tender)],
      takesBack: { documentNumber: booked.documentNumber, roomNumber, tender: snapshotTender(wrong) },
      total: tender.amount.toString(),
    },
    total: tender.amount,
    lines: [{ ...tenderLine(wrong, 'payment', 'in'), isReversal: true }, tenderLine(tender, 'payment', 'in')],
    stayId: party.stayId,
    folioId: toFolioId,
    refersToDocumentId: booked.documentId,
  })
  const { entryId } = await reverseEntry(ctx, booked.entryId, receipt.id)
  ctx.record({
    fact: 'correction_reason',
    folioLineId: booked.folioLineId,
    reasonCode: correction.reasonCode,
  })
  await appendFolioLine(ctx, booked.folioId, {
    kind: 'payment',
    amount: booked.amount,
    entryId,
    documentId: receipt.id,
    paymentMethodCode: booked.method.code,
    reversesLineId: booked.folioLineId,
    isNeutral: isSameFolio,
  })
  await postTender(ctx, {
    folioId: toFolioId,
    tender,
    document: receipt,
    kind: 'payment',
    amount: tender.amount.negated(),
    isNeutral: isSameFolio,
  })
  return receipt
}
