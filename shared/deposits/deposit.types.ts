import type { Money } from '../kernel/money.ts'

/** Money held for a guest against a numbered slip. */
export interface DepositSlip {
  readonly id: number
  readonly documentId: number
  readonly number: string
  readonly stayId: number
  readonly amount: Money
  /** What is still held; zero once redeemed. */
  readonly remaining: Money
  readonly paymentMethodCode: string
  readonly reference: string
  readonly state: 'issued' | 'redeemed'
}
