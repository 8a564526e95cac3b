import type { Money } from '../kernel/money.ts'
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
