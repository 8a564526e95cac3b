import type { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'
import type { MethodControl } from '../property/tender-control.types.ts'
import { paymentError } from './payment.errors.ts'

/**
 * The change due: what was put on the counter less the amount. Null tendered means exact cash, without a
 * record of what was given. Raises `tendered_too_little`.
 */
export const changeDue = (amount: Money, tendered: Money | null): Money => {
  if (tendered === null) return amount.minus(amount)
  if (tendered.isLessThan(amount)) {
    throw paymentError('tendered_too_little', { amount: amount.toString(), tendered: tendered.toString() })
  }
  return tendered.minus(amount)
}

/** What foreign cash is called as a tender, on papers and in reports. */
export const foreignCashName: LocalName = { zh: '外币现钞', en: 'Foreign cash' }

/** Where reports put it, beside the codes of methods. */
export const foreignCashCode = 'foreign_cash'

/** The kinds of posting by which a method pays. */
export type SettlingKind = 'payment' | 'fx_settled' | 'city_charged' | 'voucher_redeemed' | 'house_use'

/** The posting that brings a folio towards zero by a method. Source: ledger.md, section 1. */
export const settlementKindOf = (control: MethodControl): SettlingKind => {
  switch (control) {
    case 'city':
      return 'city_charged'
    case 'payable.voucher':
      return 'voucher_redeemed'
    case 'expense.house':
      return 'house_use'
    default:
      return 'payment'
  }
}
