import type { DocumentKind } from '../documents/document.types.ts'
import type { Currency } from '../kernel/currency.ts'
import type { BusinessDate, Instant } from '../kernel/dates.ts'
import type { AuditStep } from './audit.types.ts'

/**
 * What the night leaves for the morning, frozen when the date is rolled: ids, printed numbers and amounts as decimal
 * strings. Names are looked up when it is shown, where a retention rule may have blanked them.
 */
export interface NightPack {
  readonly version: 1
  readonly currency: Currency
  readonly businessDate: BusinessDate
  readonly nextDate: BusinessDate
  readonly rolledAt: Instant
  readonly rolledBy: number
  /** The sealed day report, which holds shifts with over and short, nights and revenue. */
  readonly closingId: number
  readonly nightsCharged: number
  readonly nightRevenue: string
  readonly steps: readonly PackStep[]
  readonly rooms: readonly PackRoomType[]
  readonly arrivals: readonly number[]
  readonly departures: readonly number[]
  readonly noShows: readonly number[]
  readonly deposits: readonly PackDeposit[]
  readonly balances: readonly PackBalance[]
  readonly numbers: readonly PackNumbers[]
}

export interface PackStep {
  readonly step: AuditStep
  readonly findings: number
  readonly reasonCode: string | null
  readonly by: number
  readonly at: Instant
}

/** Room revenue of the night, by type of room. */
export interface PackRoomType {
  readonly typeCode: string
  readonly rooms: number
  readonly occupied: number
  /** Given away or used by the house. */
  readonly free: number
  readonly revenue: string
}

/** A slip that still holds money. */
export interface PackDeposit {
  readonly slipNumber: string
  /** Of a stay, or of the master folio of a group. */
  readonly stayId: number | null
  readonly folioId: number | null
  readonly remaining: string
}

/** A guest who owes more than the house holds. */
export interface PackBalance {
  readonly stayId: number
  readonly owed: string
  readonly held: string
  readonly missing: string
}

/** The numbers of a series, or of a book of it, that the date used. */
export interface PackNumbers {
  readonly documentKind: DocumentKind
  readonly first: string
  readonly last: string
  readonly used: number
  readonly voided: number
}

/** A printed copy of a pack: 1 is the original, every other a reprint. */
export interface PackPrint {
  readonly businessDate: BusinessDate
  readonly copyNumber: number
  readonly printedAt: Instant
  readonly printedBy: number
}
