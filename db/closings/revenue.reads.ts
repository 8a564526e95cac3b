import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** Of a shift, of a business date, or of dates, both included. */
export type RevenueRange =
  | { readonly shiftId: number }
  | { readonly businessDate: string }
  | { readonly from: string; readonly until: string }

/** Revenue less allowances, and output tax: credits less debits. */
export const sumRevenue = async (
  reader: Reader,
  range: RevenueRange,
  currency: Currency,
): Promise<{ net: Money; tax: Money }> => {
  const sums = await sumRevenueByControl(reader, range, currency)
  const tax = sums.get('tax.output') ?? Money.zero(currency)
  return { net: Money.sum([...sums.values()], currency).minus(tax), tax }
}

/** The same by account: departments, their allowances, output tax. */
export const sumRevenueByControl = async (
  reader: Reader,
  range: RevenueRange,
  currency: Currency,
): Promise<ReadonlyMap<string, Money>> => {
  const sums = new Map<string, Money>()
  for (const side of ['credit', 'debit'] as const) {
    const control = side === 'credit' ? 'posting.credit_control' : 'posting.debit_control'
    const base = reader
      .selectFrom('posting')
      .where(({ or, eb }) =>
        or([
          eb(control, 'like', 'revenue.%'),
          eb(control, 'like', 'allowance.%'),
          eb(control, '=', 'tax.output'),
        ]),
      )
    const rows = await base
      .where(({ eb, and }) => {
        if ('shiftId' in range) return eb('posting.shift_id', '=', range.shiftId)
        if ('businessDate' in range) return eb('posting.business_date', '=', range.businessDate)
        return and([
          eb('posting.business_date', '>=', range.from),
          eb('posting.business_date', '<=', range.until),
        ])
      })
      .groupBy(control)
      .select(({ fn, ref }) => [
        ref(control).as('control'),
        fn.sum<number>('posting.amount_minor').as('total'),
      ])
      .execute()
    for (const row of rows) {
      const total = Money.fromMinor(row.total, currency)
      const signed = side === 'credit' ? total : total.negated()
      sums.set(row.control, (sums.get(row.control) ?? Money.zero(currency)).plus(signed))
    }
  }
  return sums
}
