import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import type { HouseItem } from './desk.api.ts'

/** Everybody in house; found by room, name, phone, slip number or plate. */
export const InHouseScreen = () => {
  const { desk } = useText()
  const words = desk.inHouse
  const navigate = useNavigate()
  const columns = useColumns()
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 150)
  const all = useQuery(trpc.stays.inHouse.queryOptions())
  const found = useQuery(trpc.stays.search.queryOptions({ text: settled }, { enabled: settled !== '' }))
  const ids = new Set((found.data ?? []).flatMap((hit) => (hit.kind === 'stay' ? [hit.stayId] : [])))
  return (
    <>
      <PageHeader title={words.title} />
      <PageBody>
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          w={320}
          mb="md"
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Loaded query={all} lines={12}>
          {(items) => (
            <DataTable
              label={words.title}
              columns={columns}
              rows={settled === '' ? items : items.filter(({ stayId }) => ids.has(stayId))}
              rowKey={({ stayId }) => stayId}
              onOpen={({ stayId }) => void navigate({ to: '/stays/$stayId', params: { stayId } })}
              empty={{ title: words.empty }}
            />
          )}
        </Loaded>
      </PageBody>
    </>
  )
}

const useColumns = (): Column<HouseItem>[] => {
  const words = useText().desk.inHouse
  const { businessDate, currency } = useShellStatus()
  return [
    { key: 'room', header: words.room, cell: ({ roomNumber }) => <strong>{roomNumber}</strong> },
    { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
    { key: 'phone', header: words.phone, isMinor: true, cell: ({ phone }) => phone },
    { key: 'plate', header: words.plate, isMinor: true, cell: ({ plate }) => plate },
    {
      key: 'arrived',
      header: words.arrived,
      cell: ({ arrivalDate }) => formatShortDate(arrivalDate, businessDate),
    },
    {
      key: 'departs',
      header: words.departs,
      cell: ({ departureDate }) => formatShortDate(departureDate, businessDate),
    },
    {
      key: 'balance',
      header: `${words.balance} ${currency}`,
      align: 'right',
      cell: ({ balance }) => <MoneyText amount={balance} currency={currency} />,
    },
    {
      key: 'deposits',
      header: `${words.deposits} ${currency}`,
      align: 'right',
      cell: ({ deposits }) => <MoneyText amount={deposits} currency={currency} />,
    },
  ]
}
