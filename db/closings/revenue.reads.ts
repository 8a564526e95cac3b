import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** Revenue and output tax of a shift or of a business date, credits less debits. */
export const sumRevenue = async (
  reader: Reader,
  filter: { shiftId: number } | { businessDate: string },
  currency: Currency,
): Promise<{ net: Money; tax: Money }> => {
  let net = Money.zero(currency)
  let tax = Money.zero(currency)
  for (const side of ['credit', 'debit'] as const) {
    const control = side === 'credit' ? 'posting.credit_control' : 'posting.debit_control'
    const base = reader
      .selectFrom('posting')
      .where(({ or, eb }) => or([eb(control, 'like', 'revenue.%'), eb(control, '=', 'tax.output')]))
    const rows = await ('shiftId' in filter
      ? base.where('posting.shift_id', '=', filter.shiftId)
      : base.where('posting.business_date', '=', filter.businessDate)
    )
      .groupBy(control)
      .select(({ fn, ref }) => [
        ref(control).as('control'),
        fn.sum<number>('posting.amount_minor').as('total'),
      ])
      .execute()
    for (const row of rows) {
      const total = Money.fromMinor(row.total, currency)
      const signed = side === 'credit' ? total : total.negated()
      if (row.control === 'tax.output') tax = tax.plus(signed)
      else net = net.plus(signed)
    }
  }
  return { net, tax }
}
