import type { Money } from '../kernel/money.ts'
import { isTenderControl, type MethodControl } from '../property/tender-control.types.ts'
import { depositError } from './deposit.errors.ts'
import type { DepositSlip, SlipPaper, SlipProof } from './deposit.types.ts'

/**
 * What stands in the pack for a slip that is redeemed: the paper itself, or the declaration for one that was
 * lost. Raises `slip_paper_missing`. Source: ledger.md, section 2, B10.
 */
export const proofOf = (
  slip: Pick<DepositSlip, 'number' | 'lostDocumentId'>,
  paper: SlipPaper,
): SlipProof => {
  if (paper === 'back') return 'paper'
  if (paper === 'waived') return 'waived'
  if (slip.lostDocumentId === null) throw depositError('slip_paper_missing', { slip: slip.number })
  return 'declaration'
}

/** A slip gives no more than it holds. Raises `slip_already_redeemed` and `slip_holds_less`. */
export const requireHeld = (
  slip: Pick<DepositSlip, 'number' | 'state' | 'remaining'>,
  amount: Money,
): void => {
  if (slip.state === 'redeemed') throw depositError('slip_already_redeemed', { slip: slip.number })
  if (amount.isMoreThan(slip.remaining)) {
    throw depositError('slip_holds_less', {
      slip: slip.number,
      remaining: slip.remaining.toString(),
      amount: amount.toString(),
    })
  }
}

/**
 * A deposit is money in the house: a company's account, a voucher or the house's own expense is none.
 * Raises `deposit_is_no_money`.
 */
export const requireMoney = (method: { readonly code: string; readonly control: MethodControl }): void => {
  if (!isTenderControl(method.control)) throw depositError('deposit_is_no_money', { method: method.code })
}

/**
 * Money that came one way joins no slip that was paid another: it would go back by a way it never came.
 * Raises `slips_paid_differently`.
 */
export const requireSameWay = (
  from: Pick<DepositSlip, 'number' | 'paymentMethodCode'>,
  to: Pick<DepositSlip, 'number' | 'paymentMethodCode'>,
): void => {
  if (from.paymentMethodCode !== to.paymentMethodCode) {
    throw depositError('slips_paid_differently', { slip: from.number, other: to.number })
  }
}
