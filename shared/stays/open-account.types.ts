import type { BusinessDate, Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'

/** `withdrawn` when the check-out it belongs to was undone. */
export type SuspensionState = 'open' | 'settled' | 'withdrawn'

/** A guest who left and has not paid yet: the folio stays open in the guest ledger. 临时挂账. */
export interface SuspendedAccount {
  readonly id: number
  readonly stayId: number
  readonly roomNumber: string
  readonly guestName: string
  readonly leftDate: BusinessDate | null
  readonly dueDate: BusinessDate
  readonly state: SuspensionState
  /** What the stay's open windows owe now. */
  readonly balance: Money
  /** What its slips still hold. */
  readonly deposits: Money
  readonly suspendedBy: string
  readonly suspendedAt: Instant
  readonly approvedBy: string
  readonly reason: string
}

/** What a housekeeper found in a room after its guest had left, waiting to be charged. */
export interface LateFinding {
  readonly id: number
  readonly stayId: number
  readonly matterId: number
  readonly lines: readonly {
    readonly code: string
    readonly quantity: number
    readonly amount: Money
  }[]
}
