import type { Money } from '../kernel/money.ts'

/** What a shift must satisfy. Source: ledger.md, section 2. */
export const shiftEquations = [
  'b1',
  'b2',
  'b3',
  'b3b',
  'b3c',
  'b4',
  'b5',
  'b6',
  'b6b',
  'b7',
  'b8',
  'b9',
  'b10',
] as const

/** What a day must satisfy beside its shifts. */
export const dayEquations = ['b1', 'b11', 'b12', 'bd'] as const

/** What a month or a year must satisfy beside its days. */
export const periodEquations = ['b1', 'b2', 'bm'] as const

export type ShiftEquation = (typeof shiftEquations)[number]
export type DayEquation = (typeof dayEquations)[number]
export type PeriodEquation = (typeof periodEquations)[number]
export type EquationCode = ShiftEquation | DayEquation | PeriodEquation

/** Those that test what people did; the others test software and tampering. They are printed apart. */
export const realityEquations: readonly EquationCode[] = ['b6', 'b7', 'b8', 'b9', 'b10', 'b11']

/**
 * One line of an equation, both sides from different sources. The label says of what in codes
 * (`tender:cash.drawer:in`, `terminal:12:sales`, `drawer@USD`), for screens to put into words.
 */
export type EquationLine = { readonly equation: EquationCode; readonly label: string } & (
  | { readonly unit: 'money'; readonly left: Money; readonly right: Money }
  | { readonly unit: 'count'; readonly left: number; readonly right: number }
)

/** An equation as the closing row carries it. */
export interface EquationSum {
  readonly lines: number
  /** Σ |left − right| over the lines, minor units and pieces together: zero, or the seal is refused. */
  readonly difference: number
}
