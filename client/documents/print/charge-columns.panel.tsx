import type { BillChargeLine } from '@jiaoban/shared/documents/snapshot.types.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { PaperAmount } from './paper-amount.panel.tsx'
import type { PaperColumn } from './paper-lines.panel.tsx'

/** On a roll the date stands under the item, and one piece needs no quantity. */
export const useChargeColumns = (currency: string, size: PaperSize): PaperColumn<BillChargeLine>[] => {
  const { papers, folios } = useText()
  const { language } = useLanguage()
  const { bill: words } = papers
  const isRoll = size === 'receipt'
  const quantity = (line: BillChargeLine) => (line.quantity > 1 ? ` × ${line.quantity}` : '')
  // What no code of the catalogue names: cash paid out for the guest, a transfer, an allowance.
  const nameOf = ({ kind, code, name }: BillChargeLine) =>
    code === '' && kind !== undefined && kind !== 'charge'
      ? (folios.kinds[kind as keyof typeof folios.kinds]?.(name[language]) ?? name[language])
      : name[language]
  const item = (line: BillChargeLine) =>
    isRoll ? (
      <>
        {nameOf(line)}
        {quantity(line)}
        <small> {line.date.slice(5)}</small>
      </>
    ) : (
      nameOf(line)
    )
  const columns: PaperColumn<BillChargeLine>[] = [
    { key: 'date', header: words.date, cell: (line) => line.date },
    { key: 'item', header: words.item, cell: item },
    { key: 'quantity', header: words.quantity, align: 'right', cell: (line) => line.quantity },
    {
      key: 'amount',
      header: `${words.amount} ${currency}`,
      align: 'right',
      cell: (line) => <PaperAmount amount={line.amount} currency={currency} />,
    },
  ]
  return isRoll ? columns.filter(({ key }) => key === 'item' || key === 'amount') : columns
}
