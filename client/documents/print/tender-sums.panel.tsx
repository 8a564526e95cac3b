import type { SnapshotTender } from '@jiaoban/shared/documents/snapshot.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { SumLine } from './paper-sums.panel.tsx'

/** A tender as a line of sums: by what, its proof, and for cash what was put on the counter and given back. */
export const useTenderLine = (): ((
  tender: SnapshotTender,
  labelOf: (method: string) => string,
) => SumLine) => {
  const { papers } = useText()
  const { language } = useLanguage()
  return ({ name, amount, tendered, change, reference }, labelOf) => {
    const counter =
      tendered === null
        ? ''
        : `${papers.tendered} ${formatAmount(tendered)} · ${papers.change} ${formatAmount(change ?? '0')}`
    const proof = reference === '' ? '' : `${papers.reference} ${reference}`
    return {
      label: labelOf(name[language]),
      amount,
      detail: [counter, proof].filter((part) => part !== '').join(' · '),
    }
  }
}
