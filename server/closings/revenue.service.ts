import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { type RevenueRange, sumRevenue } from '@jiaoban/db/closings/revenue.reads.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'

export type RevenueFilter = { readonly currency: Currency } & RevenueRange

/** Revenue and output tax, credits less debits: what period and perpetual totals count. */
export const revenueOf = async (
  reader: Reader,
  filter: RevenueFilter,
): Promise<{ net: string; tax: string; gross: string }> => {
  const { net, tax } = await sumRevenue(reader, filter, filter.currency)
  return { net: net.toString(), tax: tax.toString(), gross: net.plus(tax).toString() }
}
