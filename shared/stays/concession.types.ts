import type { BusinessDate } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'

/** Why a price lies below the list. */
export interface ConcessionReason {
  readonly code: string
  readonly name: LocalName
  /** Offered when a price is agreed. */
  readonly isActive: boolean
}

/** What was agreed for one night, beside what the list asked for it then. */
export interface AgreedRate {
  readonly night: BusinessDate
  readonly roomTypeId: number
  readonly planCode: string | null
  readonly list: Money
  readonly rate: Money
  /** Null where the price is the list's, or above it. */
  readonly reasonCode: string | null
  readonly agreedBy: number
  readonly approvedBy: number | null
}

/** What one person let one stay off the list, for one reason. */
export interface ConcessionLine {
  readonly stayId: number
  readonly reasonCode: string
  readonly agreedBy: number
  readonly approvedBy: number | null
  readonly nights: number
  readonly firstNight: BusinessDate
  readonly list: Money
  readonly rate: Money
}
