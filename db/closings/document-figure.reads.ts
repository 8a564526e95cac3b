import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { kindsOf, type PostingKind, postingKinds, settlesFolio } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { Reader } from '../kernel/tx.ts'

/** The document lines of a shift, summed by what they say they moved. */
export interface DocumentFigure {
  readonly kind: PostingKind
  readonly direction: 'in' | 'out'
  readonly tenderControl: string
  readonly amount: Money
}

/** D(S): the frozen lines of every document issued in the shift. */
export const sumDocumentLines = async (reader: Reader, shiftId: number): Promise<DocumentFigure[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('document_line', 'document_line.document_id', 'document.id')
    .where('document.shift_id', '=', shiftId)
    .groupBy([
      'document_line.kind',
      'document_line.direction',
      'document_line.tender_control',
      'document_line.currency',
    ])
    .select(({ fn, case: when, neg, ref }) => [
      'document_line.kind',
      'document_line.direction',
      'document_line.tender_control',
      'document_line.currency',
      fn
        .sum<number>(
          when()
            .when('document_line.is_reversal', '=', 1)
            .then(neg('document_line.amount_minor'))
            .else(ref('document_line.amount_minor'))
            .end(),
        )
        .as('amount_minor'),
    ])
    .execute()
  return rows.map((row) => ({
    kind: row.kind as PostingKind,
    direction: row.direction,
    tenderControl: row.tender_control,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  }))
}

export interface ClosedFolioFigure {
  readonly folioId: number
  readonly billed: Money
  readonly charged: Money
}

/**
 * B3b: per folio closed in the shift, what its bills less its credit bills charge, and what its postings of the
 * charge family come to.
 */
export const listClosedFolios = async (
  reader: Reader,
  shiftId: number,
  currency: Currency,
): Promise<ClosedFolioFigure[]> => {
  const bills = await reader
    .selectFrom('folio')
    .leftJoin('bill', 'bill.folio_id', 'folio.id')
    .leftJoin('credit_bill', 'credit_bill.bill_document_id', 'bill.document_id')
    .where('folio.closed_shift_id', '=', shiftId)
    .groupBy('folio.id')
    .select(({ fn }) => [
      'folio.id',
      fn.sum<number | null>('bill.charges_minor').as('billed'),
      fn.sum<number | null>('credit_bill.charges_minor').as('credited'),
    ])
    .orderBy('folio.id')
    .execute()
  const charged = new Map<number, Money>()
  for (const [side, sign] of [
    ['debit', 1],
    ['credit', -1],
  ] as const) {
    const rows = await reader
      .selectFrom('folio')
      .innerJoin(
        'posting',
        side === 'debit' ? 'posting.debit_account_id' : 'posting.credit_account_id',
        'folio.account_id',
      )
      .where('folio.closed_shift_id', '=', shiftId)
      .where('posting.kind', 'in', kindsOf('charge'))
      .groupBy('folio.id')
      .select(({ fn }) => ['folio.id', fn.sum<number>('posting.amount_minor').as('total')])
      .execute()
    for (const row of rows) {
      const total = Money.fromMinor(row.total, currency)
      charged.set(
        row.id,
        (charged.get(row.id) ?? Money.zero(currency)).plus(sign === 1 ? total : total.negated()),
      )
    }
  }
  return bills.map((row) => ({
    folioId: row.id,
    billed: Money.fromMinor(row.billed ?? 0, currency).minus(Money.fromMinor(row.credited ?? 0, currency)),
    charged: charged.get(row.id) ?? Money.zero(currency),
  }))
}

const settlingKinds = postingKinds.filter(settlesFolio)

export interface BillFigure {
  readonly number: string
  readonly charges: Money
  readonly receivedBefore: Money
  readonly leftOpen: Money
  /** Payments and slips less refunds, as the bill's own lines say. */
  readonly receivedNow: Money
}

/** B3c: the bills of the shift with what their lines say was received now. */
export const listBillFigures = async (reader: Reader, shiftId: number): Promise<BillFigure[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('bill', 'bill.document_id', 'document.id')
    .leftJoin('document_line', (join) =>
      join
        .onRef('document_line.document_id', '=', 'document.id')
        .on('document_line.kind', 'in', settlingKinds),
    )
    .where('document.shift_id', '=', shiftId)
    .groupBy([
      'document.number',
      'bill.charges_minor',
      'bill.received_before_minor',
      'bill.left_open_minor',
      'bill.currency',
    ])
    .select(({ fn, case: when, eb, ref, neg }) => [
      'document.number',
      'bill.charges_minor',
      'bill.received_before_minor',
      'bill.left_open_minor',
      'bill.currency',
      fn
        .sum<number | null>(
          when()
            .when(
              eb.or([
                eb.and([eb('document_line.direction', '=', 'in'), eb('document_line.is_reversal', '=', 0)]),
                eb.and([eb('document_line.direction', '=', 'out'), eb('document_line.is_reversal', '=', 1)]),
              ]),
            )
            .then(ref('document_line.amount_minor'))
            .else(neg('document_line.amount_minor'))
            .end(),
        )
        .as('received_now'),
    ])
    .orderBy('document.number')
    .execute()
  return rows.map((row) => {
    const currency = row.currency as Currency
    return {
      number: row.number,
      charges: Money.fromMinor(row.charges_minor, currency),
      receivedBefore: Money.fromMinor(row.received_before_minor, currency),
      leftOpen: Money.fromMinor(row.left_open_minor, currency),
      receivedNow: Money.fromMinor(row.received_now ?? 0, currency),
    }
  })
}
