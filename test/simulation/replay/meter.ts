export interface Timing {
  readonly count: number
  readonly ms: number
}

/** How often each procedure was called, and how long its answers took, day by day. */
export class Meter {
  readonly #days: Map<string, { count: number; ms: number }>[] = [new Map()]
  readonly #answered: () => void

  constructor(answered: () => void = () => undefined) {
    this.#answered = answered
  }

  /** What is measured from now on is of the next day. */
  startDay(): void {
    this.#days.push(new Map())
  }

  async time<T>(procedure: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now()
    const result = await work()
    const day = this.#days.at(-1)
    const timing = day?.get(procedure) ?? { count: 0, ms: 0 }
    timing.count += 1
    timing.ms += performance.now() - begun
    day?.set(procedure, timing)
    this.#answered()
    return result
  }

  get days(): number {
    return this.#days.length - 1
  }

  get procedures(): string[] {
    return [...new Set(this.#days.flatMap((day) => [...day.keys()]))].toSorted()
  }

  /** A procedure over some days, the first being 1; 0 is what came before it. */
  timing(procedure: string, from = 0, until = this.days): Timing {
    const timings = this.#days.slice(from, until + 1).map((day) => day.get(procedure))
    return {
      count: timings.reduce((sum, timing) => sum + (timing?.count ?? 0), 0),
      ms: timings.reduce((sum, timing) => sum + (timing?.ms ?? 0), 0),
    }
  }
}
