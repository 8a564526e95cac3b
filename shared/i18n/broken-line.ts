import type { EquationCode } from '../closings/equation.types.ts'
import { type LabelWords, sayLabel } from './equation-label.ts'
import { formatAmount } from './format.ts'

/** The line of an equation that stands in a refusal. */
export interface BrokenLine {
  readonly equation: string
  readonly label: string
  readonly left: string
  readonly right: string
}

/** An equation line that does not agree: its equation, what it speaks of, both sides with their figures. */
export const sayBroken = (words: LabelWords, { equation, label, left, right }: BrokenLine): string => {
  const known = (words.closings.equations as Partial<typeof words.closings.equations>)[
    equation as EquationCode
  ]
  const say = (side: string) => (side.includes('.') ? formatAmount(side) : side)
  const line = sayLabel(words, label)
  return known === undefined
    ? `${line} ${say(left)} ≠ ${say(right)}`
    : `${known.name} · ${line} (${known.left} ${say(left)}, ${known.right} ${say(right)})`
}
