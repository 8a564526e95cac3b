import type { SnapshotItem } from '@jiaoban/shared/documents/snapshot.types.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { PaperAmount } from './paper-amount.panel.tsx'
import type { PaperColumn } from './paper-lines.panel.tsx'

interface ItemSums {
  readonly currency: string
  readonly net: string
  readonly tax: string
}

/** Items by name and rate, with net and tax, and their sums under them. */
export const useItemColumns = (invoice: ItemSums): PaperColumn<SnapshotItem>[] => {
  const { invoice: words } = useText().papers
  const { language } = useLanguage()
  const { currency } = invoice
  const amount = (value: string) => <PaperAmount amount={value} currency={currency} />
  return [
    { key: 'item', header: words.item, cell: (item) => item.name[language], footer: words.total },
    {
      key: 'net',
      header: `${words.net} ${currency}`,
      align: 'right',
      cell: (item) => amount(item.net),
      footer: amount(invoice.net),
    },
    { key: 'rate', header: words.rate, align: 'right', cell: (item) => percent(item.taxBasisPoints) },
    {
      key: 'tax',
      header: `${words.tax} ${currency}`,
      align: 'right',
      cell: (item) => amount(item.tax),
      footer: amount(invoice.tax),
    },
  ]
}

/** 600 hundredths of a percent as it is read: `6%`. */
const percent = (basisPoints: number): string => `${basisPoints / 100}%`
