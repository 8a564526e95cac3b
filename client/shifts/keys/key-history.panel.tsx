import { useQuery } from '@tanstack/react-query'
import { useText } from '../../kernel/i18n.tsx'
import { type client, trpc } from '../../kernel/trpc.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { type KeyItem, useMoment } from './house-keys.api.ts'
import classes from './house-keys.module.css'

type HistoryItem = Awaited<ReturnType<typeof client.houseKeys.history.query>>[number]

/** Everybody who held a key, the last first. */
export const KeyHistory = ({ houseKey }: { readonly houseKey: KeyItem }) => {
  const { keyCode, number } = houseKey
  const history = useQuery(trpc.houseKeys.history.queryOptions({ keyCode, number }))
  return <Loaded query={history}>{(items) => <HistoryTable items={items} />}</Loaded>
}

const HistoryTable = ({ items }: { readonly items: readonly HistoryItem[] }) => {
  const { houseKeys: words } = useText()
  const momentOf = useMoment()
  const whatOf = ({ kind, reasonCode }: HistoryItem) => {
    if (kind === 'held') return words.held
    return reasonCode === null ? words.kinds[kind] : `${words.kinds[kind]} · ${words.reasons[reasonCode]}`
  }
  return (
    <DataTable
      label={words.history.title('')}
      rows={items}
      rowKey={({ at, kind, shiftNumber }) => `${at}-${kind}-${shiftNumber ?? ''}`}
      empty={{ title: words.history.empty }}
      columns={[
        {
          key: 'at',
          header: words.history.at,
          cell: ({ at }) => <span className={classes['moment']}>{momentOf(at)}</span>,
        },
        { key: 'what', header: words.history.what, cell: whatOf },
        { key: 'place', header: words.place, cell: ({ deskCode }) => deskCode ?? words.safe },
        { key: 'who', header: words.history.who, cell: ({ holderName }) => holderName ?? '' },
        { key: 'shift', header: words.history.shift, cell: ({ shiftNumber }) => shiftNumber ?? '' },
        {
          key: 'signed',
          header: words.history.signed,
          cell: ({ movedBy, signedBy }) => [movedBy, signedBy].filter((name) => name !== null).join(' · '),
        },
      ]}
    />
  )
}
