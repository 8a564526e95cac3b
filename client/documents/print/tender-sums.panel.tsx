import type { SnapshotTender } from '@jiaoban/shared/documents/snapshot.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { houseUseReasons } from '@jiaoban/shared/payments/tender.schema.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { SumLine } from './paper-sums.panel.tsx'

/** A tender as a line of sums: by what, its proof, and for cash what was put on the counter and given back. */
export const useTenderLine = (): ((
  tender: SnapshotTender,
  labelOf: (method: string) => string,
) => SumLine) => {
  const { papers, vouchers } = useText()
  const { language } = useLanguage()
  return ({ name, amount, tendered, change, reference, payer = '', rounding = '' }, labelOf) => {
    const counter =
      tendered === null
        ? ''
        : `${papers.tendered} ${formatAmount(tendered)} · ${papers.change} ${formatAmount(change ?? '0')}`
    // The house pays for a reason, whose code stands where others have a reference.
    const reason = houseUseReasons.find((code) => code === reference)
    const shown = reference === '' ? '' : `${papers.reference} ${reference}`
    const proof = reason === undefined ? shown : vouchers.houseUse.reasons[reason]
    return {
      label: labelOf(name[language]),
      amount,
      detail: [payer, counter, proof, rounding === '' ? '' : papers.rounding(formatAmount(rounding))]
        .filter((part) => part !== '')
        .join(' · '),
    }
  }
}
