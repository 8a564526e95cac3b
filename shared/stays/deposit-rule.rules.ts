import type { Money } from '../kernel/money.ts'

/**
 * The deposit the house asks for: nights × rate, at least one night, rounded up to a multiple of the
 * house's step. A proposal, not a limit. Source: design.md, section 4.
 */
export const depositByRule = (nights: number, rate: Money, step: Money): Money =>
  rate.times(Math.max(1, nights)).roundedUpTo(step.toString())
