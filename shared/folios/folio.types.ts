import type { DocumentKind } from '../documents/document.types.ts'
import type { Money } from '../kernel/money.ts'
import type { Department, LocalName } from '../property/property.types.ts'

/** The running account of a stay's payer: one window of it. */
export interface Folio {
  readonly id: number
  readonly kind: FolioKind
  readonly stayId: number | null
  readonly windowNumber: number
  /** Who pays this window; the guest of the first one, a company by a routing rule. */
  readonly payer: 'guest' | 'company'
  readonly state: 'open' | 'closed'
  /** What is charged to it carries no tax. */
  readonly isTaxExempt: boolean
  /** The journal row that closed it; null while it is open. */
  readonly closedSeq: number | null
  /** Counts the lines: a command carries the version its user saw. */
  readonly version: number
  /** What the payer owes; negative is a credit balance. */
  readonly balance: Money
}

/** Whose account it is: of a stay, of a group that pays for many, of the house, of a buyer who does not stay. */
export const folioKinds = ['stay', 'group', 'house', 'passer_by'] as const

export type FolioKind = (typeof folioKinds)[number]

/** What changes the amount a folio is billed for. A `correction` reverses a charge of the same date. */
export const billedLineKinds = ['charge', 'correction', 'allowance', 'transfer', 'paid_out', 'tip'] as const

/** What brings a folio towards zero. */
export const settlingLineKinds = [
  'payment',
  'refund',
  'deposit_applied',
  'rounding_settled',
  'fx_settled',
  'voucher_redeemed',
  'house_use',
  'city_charged',
  'skipper_found',
  'refund_promised',
  'over_was_payment',
] as const

export type FolioLineKind = (typeof billedLineKinds)[number] | (typeof settlingLineKinds)[number]

/** True for what stands on a bill as a charge, and not as what was received. */
export const isBilledKind = (kind: FolioLineKind): boolean =>
  (billedLineKinds as readonly FolioLineKind[]).includes(kind)

/** One event on a folio. Amounts raise (+) or lower (−) what the payer owes. */
export interface FolioLine {
  readonly id: number
  readonly lineNumber: number
  readonly kind: FolioLineKind
  readonly code: string | null
  readonly name: LocalName
  /** Of a payment, and of a payment that was moved here. */
  readonly methodCode: string | null
  readonly department: Department | null
  readonly quantity: number
  readonly amount: Money
  /** Parts of the amount, of its sign. */
  readonly tax: Money
  readonly service: Money
  readonly taxBasisPoints: number
  readonly entryId: number
  readonly businessDate: string
  readonly postedAt: string
  readonly postedBy: string
  readonly documentNumber: string | null
  readonly documentKind: DocumentKind | null
  /** It takes something off this folio and puts it on another. */
  readonly isMovedAway: boolean
  readonly night: string | null
  readonly remark: string
  readonly reversesLineId: number | null
  readonly reversedByLineId: number | null
  /** The live bill it stands on; null while it is unbilled, and again once that bill is credited. */
  readonly billNumber: string | null
  readonly isBilled: boolean
}

/** Whom a folio's documents are made out to. */
export interface FolioParty {
  readonly guestName: string
  readonly roomNumber: string
  readonly arrivalDate: string
  readonly departureDate: string
}
