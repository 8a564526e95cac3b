import { type EquationCode, realityEquations } from '@jiaoban/shared/closings/equation.types.ts'
import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'

/** A row of the list of equations: a line, or the many lines of an equation that agree, folded into one. */
export type EquationRow = {
  readonly key: string
  readonly code: EquationCode
  /** The first row of its equation carries the name. */
  readonly isFirst: boolean
} & (
  | { readonly kind: 'line'; readonly line: ReportEquationLine }
  | { readonly kind: 'fold'; readonly count: number }
)

export const isReality = ({ equation }: ReportEquationLine): boolean => realityEquations.includes(equation)

/** What a person counted always stands in sight; counters and accounts only when they differ. */
const isFoldable = (line: ReportEquationLine): boolean =>
  line.isBalanced && (!isReality(line) || line.label.startsWith('series:'))

/** The rows of the list, equation by equation; those in `unfolded` show every line. */
export const equationRows = (
  lines: readonly ReportEquationLine[],
  unfolded: ReadonlySet<EquationCode>,
): EquationRow[] =>
  [...new Set(lines.map(({ equation }) => equation))].flatMap((code) => {
    const own = lines.filter(({ equation }) => equation === code)
    const foldable = own.filter(isFoldable)
    const isFolded = foldable.length > 1 && !unfolded.has(code)
    const shown = isFolded ? own.filter((line) => !isFoldable(line)) : own
    const rows: EquationRow[] = shown.map((line, index) => ({
      kind: 'line',
      key: `${code}:${line.label}`,
      code,
      isFirst: index === 0,
      line,
    }))
    if (isFolded) {
      rows.push({
        kind: 'fold',
        key: `${code}:fold`,
        code,
        isFirst: rows.length === 0,
        count: foldable.length,
      })
    }
    return rows
  })
