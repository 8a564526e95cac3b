import type { Simulation } from './simulation.ts'

/** Something that people do. It sends at most one command; false when there is nothing to do it to. */
export interface Action {
  readonly weight: number
  readonly run: (simulation: Simulation) => Promise<boolean>
}
