import { SheetSection } from '../closings/sheet-section.panel.tsx'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { type PaperColumn, PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import type { NightPackView } from './night-audit.api.ts'

/** What the house holds, who owes more than that, and which numbers the day used. */
export const PackMoney = ({ view }: { readonly view: NightPackView }) => {
  const { nightAudit, documents } = useText()
  const { pack, stays, groups } = view
  const words = nightAudit.pack
  const money = <Key extends string>(
    key: Key,
    header: string,
  ): PaperColumn<Readonly<Record<Key, string>>> => ({
    key,
    header,
    align: 'right',
    cell: (row) => <PaperAmount amount={row[key]} currency={pack.currency} />,
  })
  const room = {
    key: 'room',
    header: words.room,
    cell: ({ stayId }: { readonly stayId: number }) => stays[stayId]?.roomNumber ?? '',
  }
  const guest = {
    key: 'guest',
    header: words.guest,
    cell: ({ stayId }: { readonly stayId: number }) => stays[stayId]?.guestName ?? '',
  }
  return (
    <>
      <SheetSection title={words.deposits} isEmpty={pack.deposits.length === 0}>
        <PaperLines
          rows={pack.deposits}
          columns={[
            { key: 'slip', header: words.slip, cell: ({ slipNumber }) => slipNumber },
            {
              key: 'room',
              header: words.room,
              cell: ({ stayId }) => stays[stayId ?? 0]?.roomNumber ?? '',
            },
            {
              key: 'guest',
              header: words.guest,
              cell: ({ stayId, folioId }) => stays[stayId ?? 0]?.guestName ?? groups[folioId ?? 0] ?? '',
            },
            money('remaining', words.remaining),
          ]}
        />
      </SheetSection>
      <SheetSection title={words.balances} isEmpty={pack.balances.length === 0}>
        <PaperLines
          rows={pack.balances}
          columns={[
            room,
            guest,
            money('owed', words.owed),
            money('held', words.held),
            money('missing', words.missing),
          ]}
        />
      </SheetSection>
      <SheetSection title={words.numbers} isEmpty={pack.numbers.length === 0}>
        <PaperLines
          rows={pack.numbers}
          columns={[
            { key: 'kind', header: words.paper, cell: ({ documentKind }) => documents.kinds[documentKind] },
            { key: 'first', header: words.first, cell: ({ first }) => first },
            { key: 'last', header: words.last, cell: ({ last }) => last },
            { key: 'used', header: words.used, align: 'right', cell: ({ used }) => used },
            { key: 'voided', header: words.voided, align: 'right', cell: ({ voided }) => voided },
          ]}
        />
      </SheetSection>
    </>
  )
}
