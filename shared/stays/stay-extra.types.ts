import type { Money } from '../kernel/money.ts'

/** What a stay takes beside its room, a night: charged with the night by the audit, at the price that was agreed. */
export interface StayExtras {
  readonly extraBeds: number
  readonly extraBedPrice: Money
  /** Breakfasts that are not in the price of the room. */
  readonly breakfasts: number
  readonly breakfastPrice: Money
}
