import type { Money } from '../kernel/money.ts'

/** A refund that could not be paid at once: what, by which way it came, and whether it was paid since. */
export interface RefundPromise {
  readonly id: number
  readonly documentId: number
  readonly documentNumber: string
  readonly stayId: number | null
  readonly methodCode: string
  readonly reference: string
  readonly amount: Money
  readonly businessDate: string
  readonly isPaid: boolean
}
