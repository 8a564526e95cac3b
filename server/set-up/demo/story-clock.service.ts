import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Clock } from '../../kernel/clock.ts'

/** Hours ahead of UTC in China, the whole year. */
const shanghai = '+08:00'

/** A clock that a story sets. It never runs ahead of the real one, so that what follows comes after it. */
export class StoryClock implements Clock {
  readonly #real: Clock
  #epochMs = 0

  constructor(real: Clock) {
    this.#real = real
  }

  /** What the hotel's wall shows from now on: `2026-03-01`, `07:05`. */
  set(date: BusinessDate, time: string): void {
    this.#epochMs = Math.min(Date.parse(`${date}T${time}:00${shanghai}`), this.#real.epochMs())
  }

  readonly now = (): string => new Date(this.#epochMs).toISOString()

  readonly epochMs = (): number => this.#epochMs
}
