import { markCaptured } from '@jiaoban/db/deposits/pre-authorisation.writes.ts'
import { listFoliosOfStay, readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { capturePreAuthorisationInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { requireCapturable } from '@jiaoban/shared/deposits/pre-authorisation.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { requirePreAuthorisation } from '../deposits/pre-authorisation.service.ts'
import { issueDocument } from '../documents/document.service.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postPayments } from '../payments/payment.service.ts'
import { readTenders, snapshotTender, tenderLine } from '../payments/tender.service.ts'
import { planCheckOut } from './check-out-plan.service.ts'
import { requireStayFor } from './stay.service.ts'

/**
 * Takes what a guest owes from the hold on their card: clearing / guest, against a receipt. At most what was
 * authorised, and at most what check-out would still ask for now. The rest of the hold is free.
 */
export const capturePreAuthorisation = defineCommand({
  name: 'capturePreAuthorisation',
  journalName: 'pre_authorisation_captured',
  shift: 'desk',
  recipe: ['payment'],
  documents: ['receipt'],
  input: capturePreAuthorisationInput,
  run: async (ctx, input) => {
    const hold = await requirePreAuthorisation(ctx, input.preAuthorisationId)
    const amount = Money.of(input.amount, ctx.currency)
    const { stayId, reference } = hold
    await requireStayFor(ctx, stayId, 'checked_out')
    const plan = await planCheckOut(ctx.tx, ctx.at, { stayId, late: null })
    const due = Money.of(plan.toPay, ctx.currency)
    requireCapturable(hold, { amount, due, businessDate: ctx.businessDate })
    const [window] = await listFoliosOfStay(ctx.tx, stayId)
    const folio = await requireOpenFolio(ctx, window?.id ?? 0)
    const tenders = await readTenders(ctx, [
      { methodCode: hold.paymentMethodCode, amount: amount.toString(), reference },
    ])
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'payment',
        ...(await readFolioParty(ctx.tx, folio.id)),
        tenders: tenders.map(snapshotTender),
        total: amount.toString(),
      },
      total: amount,
      lines: tenders.map((tender) => tenderLine(tender, 'payment', 'in')),
      stayId,
      folioId: folio.id,
    })
    await postPayments(ctx, folio.id, tenders, receipt)
    await markCaptured(ctx.tx, hold.id, { amount, documentId: receipt.id, seq: ctx.seq })
    ctx.record({
      fact: 'pre_authorisation',
      preAuthorisationId: hold.id,
      state: 'captured',
      capturedMinor: amount.toMinor(),
      documentId: receipt.id,
    })
    return { documentId: receipt.id, number: receipt.number, amount: amount.toString() }
  },
})
