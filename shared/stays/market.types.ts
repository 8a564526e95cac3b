import type { LocalName } from '../property/property.types.ts'

/** A part of the market the house sells to. */
export interface MarketSegment {
  readonly code: string
  readonly name: LocalName
  /** Offered at a reservation and a check-in. */
  readonly isActive: boolean
}

/** Where a guest comes from: the segment, and the company or agency that sends them; null where nobody knows. */
export interface Market {
  readonly segmentCode: string | null
  readonly companyId: number | null
}

/** What a company that sends a guest pays of the stay: nothing, the room (房费转公司，杂费自付), or everything. */
export const companyShares = ['nothing', 'room', 'all'] as const

export type CompanyShare = (typeof companyShares)[number]
