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
export const dayEquations = ['b1', 'b12', 'bd'] as const

export type ShiftEquation = (typeof shiftEquations)[number]
export type DayEquation = (typeof dayEquations)[number]
export type EquationCode = ShiftEquation | DayEquation

/** Those that test what people did; the others test software and tampering. They are printed apart. */
export const realityEquations: readonly EquationCode[] = ['b6', 'b7', 'b8', 'b9', 'b10']

/**
 * One line of an equation, both sides from different sources. The label says of what in codes
 * (`tender:cash.drawer:in`, `terminal:12:sales`), for screens to put into words.
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
