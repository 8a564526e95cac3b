import { splitTax } from '../folios/charge.rules.ts'
import { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'

/** One line of a bill that may be invoiced: tax-inclusive amount, and the tax it was booked with. */
export interface InvoiceableLine {
  readonly name: LocalName
  readonly taxBasisPoints: number
  readonly gross: Money
  readonly tax: Money
}

export interface InvoiceItem {
  readonly name: LocalName
  readonly taxBasisPoints: number
  readonly net: Money
  readonly tax: Money
  readonly gross: Money
}

/**
 * The items of a tax invoice over `amount` of the bill lines: one item a name and rate. The whole amount takes
 * the tax of every line as it was booked, so that invoice and ledger tie; a part is split in proportion.
 */
export const invoiceItems = (lines: readonly InvoiceableLine[], amount: Money): InvoiceItem[] => {
  const groups = new Map<string, InvoiceItem>()
  for (const line of lines) {
    const key = `${line.taxBasisPoints}:${line.name.zh}`
    const { tax } = line
    const net = line.gross.minus(tax)
    const known = groups.get(key)
    groups.set(key, {
      name: line.name,
      taxBasisPoints: line.taxBasisPoints,
      gross: known ? known.gross.plus(line.gross) : line.gross,
      net: known ? known.net.plus(net) : net,
      tax: known ? known.tax.plus(tax) : tax,
    })
  }
  const items = [...groups.values()].filter((item) => item.gross.isPositive)
  const total = Money.sum(
    items.map((item) => item.gross),
    amount.currency,
  )
  if (total.equals(amount)) return items
  const parts = amount.allocate(items.map((item) => item.gross.toMinor()))
  return items.map((item, index) => {
    const gross = parts[index] ?? Money.zero(amount.currency)
    return { ...item, gross, ...splitTax(gross, item.taxBasisPoints) }
  })
}
