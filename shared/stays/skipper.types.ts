import type { BusinessDate, Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'

/**
 * A case is `open` while the debt is the guest's, `assigned` once a lead decided who stands in for it, and
 * ended when all of it came in or was written off.
 */
export type SkipperState = 'open' | 'assigned' | 'recovered' | 'written_off'

export type SkipperMoveKind = 'assigned' | 'recovered' | 'written_off'

/** How somebody tried to reach the guest. `platform` is the agency the booking came through. */
export const contactChannels = ['phone', 'message', 'company', 'platform', 'police', 'visit'] as const

export type ContactChannel = (typeof contactChannels)[number]

export const contactOutcomes = ['no_answer', 'promised', 'refused', 'reported'] as const

export type ContactOutcome = (typeof contactOutcomes)[number]

/** A guest who left without paying, from the discovery to the end of the debt. */
export interface SkipperCase {
  readonly id: number
  readonly stayId: number
  readonly roomNumber: string
  readonly guestName: string
  readonly matterId: number
  /** What was left unpaid after the slips. */
  readonly amount: Money
  /** What of it is still owed, by the guest or by who stands in. */
  readonly left: Money
  readonly state: SkipperState
  readonly standInId: number | null
  readonly foundBy: string
  readonly foundAt: Instant
  readonly businessDate: BusinessDate
  readonly remark: string
}

/** One step of the money of a case. */
export interface SkipperMove {
  readonly id: number
  readonly kind: SkipperMoveKind
  readonly amount: Money
  readonly documentId: number | null
  readonly documentNumber: string | null
  readonly businessDate: BusinessDate
  readonly movedAt: Instant
  readonly movedBy: string
  readonly approvedBy: string | null
}

export interface SkipperContact {
  readonly id: number
  readonly channel: ContactChannel
  readonly outcome: ContactOutcome
  readonly triedAt: Instant
  readonly triedBy: string
  readonly remark: string
}
