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
