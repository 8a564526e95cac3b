import type { BusinessDate } from '../kernel/dates.ts'
import type { BillStanding } from './invoice-limit.rules.ts'
import { invoiceError } from './invoice.errors.ts'

/**
 * A bill can be taken back once, on its own business date, and while no tax invoice refers to it. Raises
 * `bill_already_credited`, `bill_not_of_today`, `bill_is_invoiced`. Source: ledger.md, section 3, rule 13;
 * design.md, section 5.
 */
export const requireCreditable = (
  bill: Pick<BillStanding, 'isCredited' | 'invoiced'> & { number: string; businessDate: BusinessDate },
  current: BusinessDate,
): void => {
  const { number } = bill
  if (bill.isCredited) throw invoiceError('bill_already_credited', { bill: number })
  if (bill.businessDate !== current) {
    throw invoiceError('bill_not_of_today', { bill: number, billDate: bill.businessDate, current })
  }
  if (!bill.invoiced.isZero) {
    throw invoiceError('bill_is_invoiced', { bill: number, amount: bill.invoiced.toString() })
  }
}
