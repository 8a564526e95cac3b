import type { ReportDisputeLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { LabelNames } from '@jiaoban/shared/i18n/equation-label.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSayAmount } from '../kernel/say-amount.ts'

/** A figure of a disputed line: an amount, pieces, or the number that a paper of the book carries. */
export const useSayFigure = (): ((line: ReportDisputeLine, side: 'given' | 'counted') => string) => {
  const say = useSayAmount()
  return (line, side) => (line.unit === 'money' ? say(line[side]) : (line.paper ?? line)[side])
}

/** What the desk calls its things, and the books of these lines, which may be gone from it. */
export const useDisputeNames = (): ((
  names: LabelNames,
  lines: readonly ReportDisputeLine[],
) => LabelNames) => {
  const { documents } = useText()
  return (names, lines) => ({
    ...names,
    books: {
      ...Object.fromEntries(
        lines.flatMap(({ label, paper }) =>
          paper ? [[label.replace('book:', ''), wordFor(documents.kinds, paper.documentKind)]] : [],
        ),
      ),
      ...names.books,
    },
  })
}
