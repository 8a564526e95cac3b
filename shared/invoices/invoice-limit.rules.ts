import { Money } from '../kernel/money.ts'

/** What the live bills of a folio charge that may be invoiced, and what of it was never settled with money. */
export interface FolioStanding {
  readonly folioId: number
  /** On live bills, with a code that may be invoiced: corrections and allowances are off, paid-outs and tips never in. */
  readonly taxable: Money
  /** Prepaid cards, which were no second sale, and house use, which has no buyer; wherever the payment was first. */
  readonly paidWithoutInvoice: Money
  /** What a guest who left without paying still had to pay. */
  readonly skipped: Money
  /** What the folio owes now for charges on its bills; a credit is not positive. */
  readonly unsettled: Money
  /** Of all its bills: what tax invoices refer to, less what credit notes took back. */
  readonly invoiced: Money
}

/** What decides how much of a bill a tax invoice may still be issued for. */
export interface BillStanding {
  readonly charges: Money
  /** What of its own charges may stand on an invoice at most. */
  readonly invoiceable: Money
  /** What tax invoices refer to, less what credit notes took back. */
  readonly invoiced: Money
  readonly isCredited: boolean
  readonly folio: FolioStanding
}

/**
 * What all tax invoices of a folio may come to: billed and settled by any tender, less prepaid cards and house
 * use. It is asked of the folio, as a payment, a voucher or an allowance stands on the folio and not on one of its
 * bills. Never negative. Source: ledger.md, section 4.
 */
export const folioLimit = ({ taxable, paidWithoutInvoice, skipped, unsettled }: FolioStanding): Money => {
  const zero = Money.zero(taxable.currency)
  return taxable.minus(paidWithoutInvoice).minus(skipped).minus(unsettled.max(zero)).max(zero)
}

/**
 * What may still be invoiced of a bill: within its own charges, and within what its folio has left. Nothing of a
 * credited bill. Never negative.
 */
export const invoiceLimit = (bill: BillStanding): Money => {
  const zero = Money.zero(bill.charges.currency)
  if (bill.isCredited) return zero
  const ofFolio = folioLimit(bill.folio).minus(bill.folio.invoiced)
  return bill.invoiceable.minus(bill.invoiced).min(ofFolio).max(zero)
}

/** A part of an invoice: of one bill, with what its folio was invoiced for before and may be at most. */
export interface InvoiceShare {
  readonly documentId: number
  readonly folioId: number
  readonly amount: Money
  readonly invoicedBefore: Money
  readonly limit: Money
}

/** Takes an amount from bills in their order; less than the amount when they do not have it. */
export const shareOverBills = (
  bills: readonly (BillStanding & { documentId: number })[],
  amount: Money,
): InvoiceShare[] => {
  const taken = new Map<number, Money>()
  let left = amount
  return bills.flatMap((bill) => {
    const { folioId } = bill.folio
    const invoicedBefore = bill.folio.invoiced.plus(taken.get(folioId) ?? Money.zero(amount.currency))
    const part = left.min(invoiceLimit({ ...bill, folio: { ...bill.folio, invoiced: invoicedBefore } }))
    if (!part.isPositive) return []
    left = left.minus(part)
    taken.set(folioId, (taken.get(folioId) ?? Money.zero(amount.currency)).plus(part))
    const { documentId } = bill
    return [{ documentId, folioId, amount: part, invoicedBefore, limit: folioLimit(bill.folio) }]
  })
}
