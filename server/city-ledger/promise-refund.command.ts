import { insertPromise } from '@jiaoban/db/city-ledger/refund-promise.writes.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { promiseRefundInput } from '@jiaoban/shared/city-ledger/voucher.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { issueDocument } from '../documents/document.service.ts'
import { appendFolioLine, guestAccount, requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { promiseAccount, requireRefundWay } from './refund-promise.service.ts'

/**
 * Promises a guest what cannot be paid back at once: guest / owed by the house, with the way it came. The folio
 * is even from then on. Raises `promise_above_credit`, `refund_way_needs_approval`.
 */
export const promiseRefund = defineCommand({
  name: 'promiseRefund',
  journalName: 'refund_promised',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['refund_promised'],
  documents: ['receipt'],
  input: promiseRefundInput,
  run: async (ctx, { folioId, methodCode, paidReference: reference, ...input }) => {
    const folio = await requireOpenFolio(ctx, folioId)
    const amount = Money.of(input.amount, ctx.currency)
    const credit = folio.balance.negated()
    if (amount.isMoreThan(credit)) {
      throw cityLedgerError('promise_above_credit', {
        credit: credit.max(Money.zero(ctx.currency)).toString(),
        amount: amount.toString(),
      })
    }
    const method = await requireRefundWay(ctx, folio.id, { methodCode, reference, amount })
    const { guestName } = await readFolioParty(ctx.tx, folio.id)
    const total = amount.toString()
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'refund_promised',
        guestName,
        promiseNumber: '',
        tenders: [{ name: method.name, amount: total, tendered: null, change: null, reference }],
        total,
      },
      total: amount,
      lines: [
        {
          kind: 'refund_promised',
          direction: 'out',
          tenderControl: 'payable.refund',
          amount,
          // No tender moved yet: the terminal's line of the report waits for the payment.
          reference,
        },
      ],
      stayId: folio.stayId,
      folioId: folio.id,
    })
    const promiseId = ctx.nextId()
    await insertPromise(ctx.tx, {
      id: promiseId,
      document_id: receipt.id,
      folio_id: folio.id,
      slip_id: null,
      payment_method_code: methodCode,
      reference,
      amount_minor: amount.toMinor(),
      currency: amount.currency,
      business_date: ctx.businessDate,
      journal_seq: ctx.seq,
      paid_document_id: null,
    })
    const { entryId } = await postEntry(ctx, [
      {
        kind: 'refund_promised',
        amount,
        debit: guestAccount(folio.id),
        credit: promiseAccount(promiseId),
        documentId: receipt.id,
      },
    ])
    await appendFolioLine(ctx, folio.id, {
      kind: 'refund_promised',
      amount,
      entryId,
      documentId: receipt.id,
      paymentMethodCode: methodCode,
    })
    ctx.record({ fact: 'refund_promise', promiseId, documentId: receipt.id, folioId: folio.id })
    return { promiseId, documentId: receipt.id, number: receipt.number, amount: total }
  },
})
