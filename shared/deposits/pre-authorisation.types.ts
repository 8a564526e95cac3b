import type { Money } from '../kernel/money.ts'

/** A hold on a guest's card: a memo, until it is captured. Source: ledger.md, section 1. */
export interface PreAuthorisation {
  readonly id: number
  readonly stayId: number
  readonly paymentMethodCode: string
  readonly authorised: Money
  readonly captured: Money | null
  /** The terminal's authorisation code. */
  readonly reference: string
  /** The last business date on which it can be captured. */
  readonly expiresDate: string
  readonly state: 'held' | 'captured' | 'released'
}
