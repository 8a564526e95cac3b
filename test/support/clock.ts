import type { Instant } from '@jiaoban/shared/kernel/dates.ts'
import type { Clock } from '@jiaoban/server/kernel/clock.ts'

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #epochMs: number

  constructor(start: Instant = '2026-03-01T07:00:00.000Z') {
    this.#epochMs = Date.parse(start)
  }

  readonly now = (): Instant => new Date(this.#epochMs).toISOString()

  readonly epochMs = (): number => this.#epochMs

  /** Moves the hands to an instant, forward or back. */
  set(instant: Instant): void {
    this.#epochMs = Date.parse(instant)
  }

  advance(by: { readonly hours?: number; readonly minutes?: number; readonly seconds?: number }): void {
    this.#epochMs += ((by.hours ?? 0) * 3_600 + (by.minutes ?? 0) * 60 + (by.seconds ?? 0)) * 1_000
  }
}
