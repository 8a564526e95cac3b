import type { Money } from '../kernel/money.ts'

export const earlyDepartureFees = ['none', 'half', 'full'] as const

/** What leaving before the agreed date costs, as a share of the first night given back. */
export type EarlyDepartureFee = (typeof earlyDepartureFees)[number]

/** What a room costs by the hour, as shares of the price of a night: data of the house. */
export interface HourlyRule {
  /** The first hours, together. */
  readonly firstHours: number
  readonly firstPercent: number
  /** Each hour begun after them, until the price of a day is reached. */
  readonly furtherPercent: number
}

/** How the house sells and watches its rooms: data, so that each house has its own. */
export interface RoomRules {
  /** Wall-clock time `HH:MM`: who arrives before it, after the roll, slept the night before. */
  readonly nightUntil: string
  readonly earlyDepartureFee: EarlyDepartureFee
  /** Tax included: a key card not given back, a bed more for a night, a breakfast that is not in the price. */
  readonly keyCardPrice: Money
  readonly extraBedPrice: Money
  readonly breakfastPrice: Money
  readonly hourly: HourlyRule
  /** Wall-clock times at which housekeeping's list of occupied rooms is held against the desk's. */
  readonly checkTimes: readonly string[]
}
