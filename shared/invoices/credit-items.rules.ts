import { splitTax } from '../folios/charge.rules.ts'
import { Money } from '../kernel/money.ts'
import type { InvoiceItem } from './invoice-items.rules.ts'

/** What is left of an invoice's items after credit notes over some of them. */
export const remainingItems = (
  invoiced: readonly InvoiceItem[],
  credited: readonly InvoiceItem[],
): InvoiceItem[] =>
  invoiced.map((item) => {
    const gone = credited.filter((one) => keyOf(one) === keyOf(item))
    const left = (part: 'gross' | 'net' | 'tax') =>
      gone.reduce((rest, one) => rest.minus(one[part]), item[part])
    return { ...item, gross: left('gross'), net: left('net'), tax: left('tax') }
  })

const keyOf = ({ name, taxBasisPoints }: InvoiceItem): string => `${taxBasisPoints}:${name.zh}`

/**
 * The items of a credit note over `amount` of what is left of an invoice. All that is left takes the very net and
 * tax that are left, so that an invoice and its notes come to zero; a part is split in proportion,
 * within the tax that is left.
 */
export const creditItems = (left: readonly InvoiceItem[], amount: Money): InvoiceItem[] => {
  const open = left.filter((item) => item.gross.isPositive)
  const total = Money.sum(
    open.map((item) => item.gross),
    amount.currency,
  )
  if (total.equals(amount)) return open
  const parts = amount.allocate(open.map((item) => item.gross.toMinor()))
  return open.flatMap((item, index) => {
    const gross = parts[index] ?? Money.zero(amount.currency)
    if (!gross.isPositive) return []
    // Of cents that rounding moved about, none is taken twice and none stays without its gross.
    const atLeast = item.tax.minus(item.gross.minus(gross))
    const tax = splitTax(gross, item.taxBasisPoints).tax.min(item.tax).max(atLeast)
    return [{ ...item, gross, tax, net: gross.minus(tax) }]
  })
}
