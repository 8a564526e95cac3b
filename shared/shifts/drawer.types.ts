import type { Money } from '../kernel/money.ts'

/** Cash paid out for a guest, who owes it, or for the house, which bears it. */
export type PaidOutKind = 'guest' | 'petty'

/** What the house buys out of a drawer. */
export const pettyCategories = ['transport', 'postage', 'supplies', 'food', 'repair', 'other'] as const

export type PettyCategory = (typeof pettyCategories)[number]

export interface PaidOut {
  readonly id: number
  readonly shiftId: number
  readonly kind: PaidOutKind
  readonly folioId: number | null
  readonly categoryCode: PettyCategory | null
  readonly amount: Money
  readonly approvedBy: number | null
  readonly documentId: number
  readonly documentNumber: string
  readonly entryId: number
  readonly roomNumber: string
  /** The voucher that this one takes back, and the one that took this one back. */
  readonly takesBackId: number | null
  readonly takenBackById: number | null
}

/** Sums that a cashier may pay out without a second person. Source: house rule, set by the administrator. */
export const cashLimitCodes = ['paid_out', 'petty_expense'] as const

export type CashLimitCode = (typeof cashLimitCodes)[number]
