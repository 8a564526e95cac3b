import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import type { EquationCode, EquationLine, EquationSum } from './equation.types.ts'

/** A line of money. */
export const moneyLine = (
  equation: EquationCode,
  label: string,
  left: Money,
  right: Money,
): EquationLine => ({ equation, label, unit: 'money', left, right })

/**
 * A label of another currency than the hotel's, `drawer@USD`; in its own the label is enough. What is compared in one
 * currency stands in a line of its own: no sum crosses a currency.
 */
export const labelIn = (label: string, currency: Currency, home: Currency): string =>
  currency === home ? label : `${label}@${currency}`

/** A line of pieces: numbers, papers, keys, nights. */
export const countLine = (
  equation: EquationCode,
  label: string,
  left: number,
  right: number,
): EquationLine => ({ equation, label, unit: 'count', left, right })

/** The line of an equation that has nothing to compare in this shift: computed all the same, 0 = 0. */
export const nothingLine = (equation: EquationCode): EquationLine => countLine(equation, 'nothing', 0, 0)

export const isBalanced = (line: EquationLine): boolean =>
  line.unit === 'money' ? line.left.equals(line.right) : line.left === line.right

/** Both sides as integers, minor units or pieces: what a closing keeps. */
export const lineValues = (line: EquationLine): { left: number; right: number } =>
  line.unit === 'money' ? { left: line.left.toMinor(), right: line.right.toMinor() } : line

/**
 * Lines and Σ |left − right| of one equation, minor units of whatever currency together. Never a signed sum, where +5 on one ledger hides −5 on another.
 * An equation without lines stays at zero lines, which the database refuses.
 */
export const sumEquation = (
  lines: readonly EquationLine[],
  code: EquationCode,
  currency: Currency,
): EquationSum => {
  const own = lines.filter((line) => line.equation === code)
  const differences = own.map((line) =>
    line.unit === 'money'
      ? Money.fromMinor(line.left.minus(line.right).abs().toMinor(), currency)
      : Money.fromMinor(Math.abs(line.left - line.right), currency),
  )
  return { lines: own.length, difference: Money.sum(differences, currency).toMinor() }
}

/** Compares two keyed sums over the union of their keys; a key on one side only is a difference. */
export const compareSums = (
  equation: EquationCode,
  left: ReadonlyMap<string, Money>,
  right: ReadonlyMap<string, Money>,
  currency: Currency,
): EquationLine[] => {
  const labels = [...new Set([...left.keys(), ...right.keys()])].sort()
  const lines = labels.map((label) => {
    const zero = Money.zero((left.get(label) ?? right.get(label))?.currency ?? currency)
    return moneyLine(equation, label, left.get(label) ?? zero, right.get(label) ?? zero)
  })
  return lines.length > 0 ? lines : [nothingLine(equation)]
}
