import type { Money } from '../kernel/money.ts'

/** A voucher is used for its value; a prepaid card little by little. Both are what the house owes. */
export const voucherKinds = ['voucher', 'prepaid_card'] as const

export type VoucherKind = (typeof voucherKinds)[number]

export type VoucherUseKind = 'redeemed' | 'refunded'

export interface Voucher {
  readonly id: number
  readonly kind: VoucherKind
  readonly number: string
  readonly soldDate: string
  /** The last day on which it is taken; null for one that never expires. */
  readonly expiresDate: string | null
  readonly amount: Money
  readonly left: Money
}
