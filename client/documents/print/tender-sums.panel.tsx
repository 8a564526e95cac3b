import type { SnapshotTender } from '@jiaoban/shared/documents/snapshot.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { type Currency, minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import { houseUseReasons } from '@jiaoban/shared/payments/tender.schema.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { SumLine } from './paper-sums.panel.tsx'

/** Foreign cash: what was given, at which rate, what it came to, what went back, and on which memo; else nothing. */
const useForeignText = (): ((tender: SnapshotTender) => string) => {
  const { papers } = useText()
  return ({ foreign, change }) => {
    if (!foreign) return ''
    const { amount, currency, rate, worth, memoNumber } = foreign
    const crossed = `${formatAmount(amount, minorDigitsOf(currency as Currency))} ${currency} × ${rate} = ${formatAmount(worth)}`
    const back = `${papers.change} ${formatAmount(change ?? '0')}`
    return [crossed, back, `${papers.exchange.memo} ${memoNumber}`].join(' · ')
  }
}

/** A tender as a line of sums: by what, its proof, and for cash what was put on the counter and given back. */
export const useTenderLine = (): ((
  tender: SnapshotTender,
  labelOf: (method: string) => string,
) => SumLine) => {
  const { papers, vouchers } = useText()
  const { language } = useLanguage()
  const foreignText = useForeignText()
  return (tender, labelOf) => {
    const { name, amount, tendered, change, reference, payer = '', rounding = '' } = tender
    const counter =
      tendered === null
        ? foreignText(tender)
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
