import type { Money } from '../kernel/money.ts'

/** The frozen sums of a bill: charges = received before + received now + left open (B3c). */
export interface BillSums {
  readonly charges: Money
  readonly receivedBefore: Money
  readonly receivedNow: Money
  readonly leftOpen: Money
}

/**
 * The sums of a bill over the unbilled `charges` of a folio that owes `balance` before it. Received before is
 * what was received and stands on no live bill yet; it is negative when the bills before left more open than was
 * paid since. What a bill leaves open the next one takes up, so over all live bills of a folio the charges are
 * what was received and what it owes. Source: ledger.md, section 2, B3c.
 */
export const billSums = (folio: { charges: Money; balance: Money; receivedNow: Money }): BillSums => ({
  charges: folio.charges,
  receivedBefore: folio.charges.minus(folio.balance),
  receivedNow: folio.receivedNow,
  leftOpen: folio.balance.minus(folio.receivedNow),
})

/**
 * What of a bill may stand on tax invoices at most: its charges with a code that may, within what it charges. What
 * was never settled, or settled without an invoice, comes off its folio. Source: invoice-limit.rules.ts.
 */
export const invoiceableOf = (bill: { charges: Money; taxable: Money }): Money =>
  bill.taxable.min(bill.charges)
