import { isBilledKind } from '@jiaoban/shared/folios/folio.types.ts'
import type { FolioStanding } from '@jiaoban/shared/invoices/invoice-limit.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** What a folio is paid with that is no sale of its own, or has no buyer. */
const withoutInvoice: readonly (string | null)[] = ['payable.voucher', 'expense.house']

/** How folios stand for tax invoices, by their ids. */
export const readFolioStandings = async (
  reader: Reader,
  folioIds: readonly number[],
): Promise<ReadonlyMap<number, FolioStanding>> => {
  if (folioIds.length === 0) return new Map()
  const folios = await reader
    .selectFrom('folio')
    .innerJoin('account_balance', 'account_balance.account_id', 'folio.account_id')
    .where('folio.id', 'in', [...folioIds])
    .select(['folio.id', 'account_balance.balance_minor', 'account_balance.currency'])
    .execute()
  const lines = await sumLines(reader, folioIds)
  const invoiced = await sumInvoiced(reader, folioIds)
  return new Map(
    folios.map((folio) => {
      const money = (minor: number | null | undefined) =>
        Money.fromMinor(minor ?? 0, folio.currency as Currency)
      const sumOf = (isMeant: (line: (typeof lines)[number]) => boolean) =>
        Money.sum(
          lines
            .filter((line) => line.folio_id === folio.id && isMeant(line))
            .map((line) => money(line.amount)),
          folio.currency as Currency,
        )
      const isCharge = (line: (typeof lines)[number]) => isBilledKind(line.kind) && line.control === null
      const standing: FolioStanding = {
        folioId: folio.id,
        taxable: sumOf((line) => line.bill_document_id !== null && line.is_invoiceable === 1),
        // A payment that was moved with its folio stands on both as a transfer with its method.
        paidWithoutInvoice: sumOf((line) => withoutInvoice.includes(line.control)).negated(),
        skipped: sumOf((line) => line.kind === 'skipper_found').negated(),
        unsettled: money(folio.balance_minor).minus(
          sumOf((line) => line.bill_document_id === null && isCharge(line)),
        ),
        invoiced: money(invoiced.issued.get(folio.id)).minus(money(invoiced.takenBack.get(folio.id))),
      }
      return [folio.id, standing]
    }),
  )
}

const sumLines = (reader: Reader, folioIds: readonly number[]) =>
  reader
    .selectFrom('folio_line')
    .leftJoin('live_bill_line', 'live_bill_line.folio_line_id', 'folio_line.id')
    .leftJoin('payment_method', 'payment_method.code', 'folio_line.payment_method_code')
    .leftJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .where('folio_line.folio_id', 'in', [...folioIds])
    .groupBy([
      'folio_line.folio_id',
      'folio_line.kind',
      'live_bill_line.bill_document_id',
      'payment_method.control',
      'transaction_code.is_invoiceable',
    ])
    .select(({ fn }) => [
      'folio_line.folio_id',
      'folio_line.kind',
      'live_bill_line.bill_document_id',
      'payment_method.control',
      'transaction_code.is_invoiceable',
      fn.sum<number>('folio_line.amount_minor').as('amount'),
    ])
    .execute()

/** What invoices refer to and what credit notes took back, by folio. */
const sumInvoiced = async (reader: Reader, folioIds: readonly number[]) => {
  const issued = await reader
    .selectFrom('tax_invoice_bill')
    .innerJoin('bill', 'bill.document_id', 'tax_invoice_bill.bill_document_id')
    .where('bill.folio_id', 'in', [...folioIds])
    .groupBy('bill.folio_id')
    .select(({ fn }) => ['bill.folio_id', fn.sum<number>('tax_invoice_bill.amount_minor').as('amount')])
    .execute()
  const takenBack = await reader
    .selectFrom('credit_note_bill')
    .innerJoin('bill', 'bill.document_id', 'credit_note_bill.bill_document_id')
    .where('bill.folio_id', 'in', [...folioIds])
    .groupBy('bill.folio_id')
    .select(({ fn }) => ['bill.folio_id', fn.sum<number>('credit_note_bill.amount_minor').as('amount')])
    .execute()
  const byFolio = (rows: readonly { folio_id: number; amount: number }[]) =>
    new Map(rows.map((row) => [row.folio_id, row.amount]))
  return { issued: byFolio(issued), takenBack: byFolio(takenBack) }
}
