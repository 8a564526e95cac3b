import type { Instant } from '@jiaoban/shared/kernel/dates.ts'

/** Where the time comes from. The one place that reads the machine's clock; tests put their own in its place. */
export interface Clock {
  readonly now: () => Instant
  readonly epochMs: () => number
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  epochMs: () => Date.now(),
}

/** The instant some minutes after another, or before it when negative. */
export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Whole minutes from one instant to a later one, begun minutes counted; at least one. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000))
