import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface DepositErrors {
  deposit_without_stay: None
  slip_not_found: None
  /** A slip is paid once: what it held was applied or given back. */
  slip_already_redeemed: { slip: string }
  slip_holds_less: { slip: string; remaining: string; amount: string }
  /** The guest's copy did not come back, and no declaration stands for it. */
  slip_paper_missing: { slip: string }
  slip_already_declared: { slip: string }
  /** The folio is of another stay, and of nobody who belongs to the slip's group. */
  slip_not_for_folio: { slip: string }
  slip_moved_to_itself: { slip: string }
  /** Money keeps the way it came by: it cannot join a slip that was paid another way. */
  slips_paid_differently: { slip: string; other: string }
  /** A deposit is corrected while the shift that took it is open; later it is refunded, or booked as a difference. */
  deposit_of_another_shift: { slip: string }
  /** Money of another slip is on it, or its own is on another: the way it came cannot be told anew. */
  deposit_was_moved: { slip: string }
  /** It has more legs than a tender: the deposit is refunded and taken again. */
  deposit_in_foreign_cash: { slip: string }
  pre_authorisation_not_found: None
  /** Cash and debts hold nothing on a card. */
  pre_authorisation_without_terminal: { method: string }
  pre_authorisation_expires_too_early: { expiresDate: string; current: string }
  pre_authorisation_settled: { reference: string }
  pre_authorisation_expired: { reference: string; expiresDate: string }
  capture_above_authorised: { authorised: string; amount: string }
  /** A capture pays what check-out would ask for now, and no more. */
  capture_above_due: { due: string; amount: string }
  /** A deposit must be money: no company account, voucher or house expense. */
  deposit_is_no_money: { method: string }
  /** A refund goes back by the way the money came. */
  slip_refund_other_tender: { slip: string }
  /** The guest is not in house: what was paid in advance goes back with a second person. */
  refund_needs_approval: { slip: string }
}

export const depositError = errorsOf<DepositErrors>()
