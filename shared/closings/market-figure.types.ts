/** What one company sent of one segment, as it is sealed: ids and codes, no names. */
export interface MarketFigure {
  /** Guests of the house and their groups; or who bought something without staying. */
  readonly of: 'guest' | 'other'
  /** Null where nobody knows. */
  readonly segmentCode: string | null
  /** Null for guests whom nobody sent. */
  readonly companyId: number | null
  /** Nights of the date that had a price, and what they were sold for, tax included. */
  readonly nights: number
  readonly nightRevenue: string
  /** Revenue by stamp, less allowances, without tax: of rooms, and of all else. */
  readonly room: string
  readonly other: string
}
