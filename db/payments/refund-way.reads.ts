import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** One way by which a folio was paid, with its proof, and what has not gone back by it yet. */
export interface RefundWay {
  readonly methodCode: string
  readonly reference: string
  readonly left: Money
}

/** The ways by which a folio was paid, slips included, less what was paid back or promised by the same way. */
export const listRefundWays = async (
  reader: Reader,
  folioId: number,
  currency: Currency,
): Promise<RefundWay[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('document_line', 'document_line.document_id', 'document.id')
    .leftJoin('deposit_slip', 'deposit_slip.id', 'document_line.slip_id')
    .leftJoin('slip_tender', 'slip_tender.slip_id', 'deposit_slip.id')
    .leftJoin('slip_tender as later', (join) =>
      join.onRef('later.slip_id', '=', 'slip_tender.slip_id').onRef('later.id', '>', 'slip_tender.id'),
    )
    .leftJoin('refund_promise', 'refund_promise.document_id', 'document.id')
    .where('later.id', 'is', null)
    .where('document.folio_id', '=', folioId)
    .where('document_line.kind', 'in', ['payment', 'deposit_applied', 'refund', 'refund_promised'])
    .orderBy('document.id')
    .orderBy('document_line.line_number')
    .select(({ fn }) => [
      'document_line.kind',
      'document_line.is_reversal',
      'document_line.amount_minor',
      'document_line.payment_method_code',
      'document_line.reference',
      fn.coalesce('slip_tender.payment_method_code', 'deposit_slip.payment_method_code').as('slip_method'),
      fn.coalesce('slip_tender.reference', 'deposit_slip.reference').as('slip_reference'),
      'refund_promise.payment_method_code as promised_method',
    ])
    .execute()
  const ways = new Map<string, RefundWay>()
  for (const row of rows) {
    const methodCode = row.slip_method ?? row.payment_method_code ?? row.promised_method ?? ''
    const reference = methodCode === 'cash' ? '' : (row.slip_reference ?? row.reference)
    const key = `${methodCode} ${reference}`
    const amount = Money.fromMinor(row.amount_minor, currency)
    const isIn = (row.kind === 'payment' || row.kind === 'deposit_applied') !== (row.is_reversal === 1)
    const before = ways.get(key)?.left ?? Money.zero(currency)
    ways.set(key, { methodCode, reference, left: isIn ? before.plus(amount) : before.minus(amount) })
  }
  return [...ways.values()]
}
