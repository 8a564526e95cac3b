import { findPromise } from '@jiaoban/db/city-ledger/refund-promise.reads.ts'
import { markPromisePaid } from '@jiaoban/db/city-ledger/refund-promise.writes.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { payPromiseInput } from '@jiaoban/shared/city-ledger/voucher.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { handedOver, moneyBackLegs, moneyBackLines } from '../payments/money-back.service.ts'
import { readTenders, snapshotTender } from '../payments/tender.service.ts'
import { promiseAccount } from './refund-promise.service.ts'

/**
 * Keeps a promise, once and whole: owed by the house / tender, by the way the money came unless a lead approves.
 * Raises `promise_not_found`, `promise_paid_already`, `promise_other_way_needs_approval`.
 */
export const payPromise = defineCommand({
  name: 'payPromise',
  journalName: 'promise_paid',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['promise_paid', 'rounding_cash'],
  documents: ['receipt'],
  input: payPromiseInput,
  run: async (ctx, { promiseId, methodCode, refundReference: reference }) => {
    const promise = await findPromise(ctx.tx, promiseId)
    if (!promise) throw cityLedgerError('promise_not_found')
    if (promise.isPaid) throw cityLedgerError('promise_paid_already')
    if (methodCode !== promise.methodCode && !ctx.approver) {
      throw cityLedgerError('promise_other_way_needs_approval', { document: promise.documentNumber })
    }
    const amount = promise.amount.toString()
    const proof = reference === '' ? promise.reference : reference
    const typed = { methodCode, amount, reference: proof }
    const [tender] = await readTenders(ctx, [typed], await readProperty(ctx.tx))
    if (!tender) throw new Error('a promise is paid by one tender')
    const promised = await findSnapshot(ctx.tx, promise.documentId)
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'promise_paid',
        guestName: promised?.kind === 'receipt' && 'guestName' in promised ? promised.guestName : '',
        promiseNumber: promise.documentNumber,
        tenders: [snapshotTender(tender)],
        total: amount,
      },
      total: promise.amount,
      lines: moneyBackLines(tender, 'promise_paid'),
      refersToDocumentId: promise.documentId,
    })
    await markPromisePaid(ctx.tx, promiseId, receipt.id)
    const from = { kind: 'promise_paid', debit: promiseAccount(promiseId), documentId: receipt.id } as const
    await postEntry(ctx, moneyBackLegs(tender, from))
    ctx.record({ fact: 'refund_promise_paid', promiseId, documentId: receipt.id })
    return { documentId: receipt.id, number: receipt.number, amount, handedOver: handedOver(tender) }
  },
})
