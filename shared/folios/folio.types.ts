import type { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'

/** The running account of a stay's payer: one window of it. */
export interface Folio {
  readonly id: number
  readonly stayId: number | null
  readonly windowNumber: number
  readonly state: 'open' | 'closed'
  /** Counts the lines: a command carries the version its user saw. */
  readonly version: number
  /** What the payer owes; negative is a credit balance. */
  readonly balance: Money
}

export const folioLineKinds = ['charge', 'payment', 'refund', 'deposit_applied', 'correction'] as const

export type FolioLineKind = (typeof folioLineKinds)[number]

/** One event on a folio. Amounts raise (+) or lower (−) what the payer owes. */
export interface FolioLine {
  readonly id: number
  readonly lineNumber: number
  readonly kind: FolioLineKind
  readonly code: string | null
  readonly name: LocalName
  readonly quantity: number
  readonly amount: Money
  readonly entryId: number
  readonly businessDate: string
  readonly postedAt: string
  readonly postedBy: string
  readonly documentNumber: string | null
  readonly night: string | null
  readonly remark: string
  readonly reversesLineId: number | null
  readonly reversedByLineId: number | null
  readonly isBilled: boolean
}

/** Whom a folio's documents are made out to. */
export interface FolioParty {
  readonly guestName: string
  readonly roomNumber: string
  readonly arrivalDate: string
  readonly departureDate: string
}
