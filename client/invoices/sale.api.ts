/** One thing sold, as it is typed. */
export interface SaleLine {
  readonly key: number
  readonly code: string
  /** A decimal string: the whole amount of the line. */
  readonly amount: string
  readonly quantity: number
}
