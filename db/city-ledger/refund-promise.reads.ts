import type { RefundPromise } from '@jiaoban/shared/city-ledger/refund-promise.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export const findPromise = async (reader: Reader, promiseId: number): Promise<RefundPromise | undefined> => {
  const row = await promises(reader).where('refund_promise.id', '=', promiseId).executeTakeFirst()
  return row && toPromise(row)
}

/** What was promised and is not paid yet, the oldest first. */
export const listOpenPromises = async (reader: Reader): Promise<RefundPromise[]> =>
  (
    await promises(reader)
      .where('refund_promise.paid_document_id', 'is', null)
      .orderBy('refund_promise.id')
      .execute()
  ).map(toPromise)

const promises = (reader: Reader) =>
  reader
    .selectFrom('refund_promise')
    .innerJoin('document', 'document.id', 'refund_promise.document_id')
    .leftJoin('deposit_slip', 'deposit_slip.id', 'refund_promise.slip_id')
    .leftJoin('folio', 'folio.id', 'refund_promise.folio_id')
    .select([
      'refund_promise.id',
      'refund_promise.document_id',
      'document.number',
      'folio.stay_id as folio_stay_id',
      'deposit_slip.stay_id as slip_stay_id',
      'refund_promise.payment_method_code',
      'refund_promise.reference',
      'refund_promise.amount_minor',
      'refund_promise.currency',
      'refund_promise.business_date',
      'refund_promise.paid_document_id',
    ])

type PromiseRow = Awaited<ReturnType<ReturnType<typeof promises>['execute']>>[number]

const toPromise = (row: PromiseRow): RefundPromise => ({
  id: row.id,
  documentId: row.document_id,
  documentNumber: row.number,
  stayId: row.folio_stay_id ?? row.slip_stay_id,
  methodCode: row.payment_method_code,
  reference: row.reference,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  businessDate: row.business_date,
  isPaid: row.paid_document_id !== null,
})
