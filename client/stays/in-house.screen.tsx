import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { type HouseItem, isUncovered } from './desk.api.ts'
import classes from './desk.module.css'
import { useFoundInHouse } from './in-house.api.ts'

/** Everybody in house; found by room, name, phone, slip number or plate. Enter opens the first, Down the list. */
export const InHouseScreen = () => {
  const { desk } = useText()
  const words = desk.inHouse
  const navigate = useNavigate()
  const columns = useColumns()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const found = useFoundInHouse(typed)
  const open = ({ stayId }: HouseItem) => void navigate({ to: '/stays/$stayId', params: { stayId } })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const [first] = found.data ?? []
    if (event.key === 'Enter' && first !== undefined && typed.trim() !== '') open(first)
    else if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('tbody tr')?.focus()
    else if (event.key === 'Escape') setTyped('')
    else return
    event.preventDefault()
  }
  return (
    <>
      <PageHeader title={words.title} detail={found.data === undefined ? '' : words.count(found.data.length)}>
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          w={320}
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </PageHeader>
      <PageBody>
        <Loaded query={found} lines={12}>
          {(items) => (
            <div ref={list}>
              <DataTable
                label={words.title}
                columns={columns}
                rows={items}
                rowKey={({ stayId }) => stayId}
                onOpen={open}
                empty={{ title: typed.trim() === '' ? words.nobody : words.empty }}
              />
            </div>
          )}
        </Loaded>
      </PageBody>
    </>
  )
}

const useColumns = (): Column<HouseItem>[] => {
  const { desk } = useText()
  const words = desk.inHouse
  const { language } = useLanguage()
  const { businessDate, currency } = useShellStatus()
  return [
    { key: 'room', header: words.room, cell: ({ roomNumber }) => <strong>{roomNumber}</strong> },
    { key: 'type', header: words.type, isMinor: true, cell: ({ typeName }) => typeName[language] },
    { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
    { key: 'phone', header: words.phone, isMinor: true, cell: ({ phone }) => phone },
    { key: 'plate', header: words.plate, isMinor: true, cell: ({ plate }) => plate },
    {
      key: 'arrived',
      header: words.arrived,
      cell: ({ arrivalDate }) => formatShortDate(arrivalDate, businessDate),
    },
    { key: 'departs', header: words.departs, cell: (stay) => <Departs stay={stay} /> },
    {
      key: 'balance',
      header: `${words.balance} ${currency}`,
      align: 'right',
      cell: (stay) => (
        <MoneyText
          amount={stay.balance}
          currency={currency}
          {...(isUncovered(stay, currency) && { tone: 'decide', isStrong: true })}
        />
      ),
    },
    {
      key: 'deposits',
      header: `${words.deposits} ${currency}`,
      align: 'right',
      cell: ({ deposits }) => <MoneyText amount={deposits} currency={currency} />,
    },
  ]
}

/** The date, marked when it has come, and whether the room is being looked at. */
const Departs = ({ stay }: { readonly stay: HouseItem }) => {
  const { desk } = useText()
  const { businessDate } = useShellStatus()
  const isDue = stay.departureDate <= businessDate
  return (
    <>
      {formatShortDate(stay.departureDate, businessDate)}{' '}
      {isDue && <span className={classes['due']}>{desk.letters.due_out}</span>}{' '}
      {stay.inspection === 'requested' && (
        <span className={classes['waiting']}>{desk.waitingInspection}</span>
      )}
    </>
  )
}
