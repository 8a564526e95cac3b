import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import deskClasses from '../desk.module.css'
import { useGoBack } from '../go-back.api.ts'
import { type SuspendedItem, useSuspended } from './open-accounts.api.ts'

/** Everybody who left and pays later, the first due first; who is overdue is marked. */
export const SuspendedScreen = () => {
  const { openAccounts: words } = useText()
  const navigate = useNavigate()
  const goBack = useGoBack()
  const [show, setShow] = useState<'open' | 'ended'>('open')
  const isEnded = show === 'ended'
  const found = useSuspended(isEnded)
  const columns = useColumns(isEnded)
  const open = ({ stayId }: SuspendedItem) => void navigate({ to: '/stays/$stayId', params: { stayId } })
  const overdue = (found.data ?? []).filter((one) => one.isOverdue).length
  return (
    <>
      <PageHeader
        title={words.title}
        onBack={goBack}
        detail={isEnded || found.data === undefined ? '' : words.detail({ open: found.data.length, overdue })}
      >
        <SegmentedControl
          aria-label={words.showLabel}
          data={(['open', 'ended'] as const).map((value) => ({ value, label: words.show[value] }))}
          value={show}
          onChange={(value) => setShow(value === 'ended' ? 'ended' : 'open')}
        />
      </PageHeader>
      <PageBody>
        <Loaded query={found} lines={8}>
          {(items) => (
            <DataTable
              label={words.title}
              columns={columns}
              rows={items}
              rowKey={({ accountId }) => accountId}
              onOpen={open}
              empty={{ title: isEnded ? words.emptyEnded : words.empty }}
            />
          )}
        </Loaded>
      </PageBody>
    </>
  )
}

const useColumns = (isEnded: boolean): Column<SuspendedItem>[] => {
  const { openAccounts } = useText()
  const { columns: words, states, overdue } = openAccounts
  const { businessDate, currency } = useShellStatus()
  const columns: Column<SuspendedItem>[] = [
    { key: 'room', header: words.room, cell: ({ roomNumber }) => <strong>{roomNumber}</strong> },
    { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
    {
      key: 'left',
      header: words.left,
      cell: ({ leftDate }) => (leftDate === null ? '' : formatShortDate(leftDate, businessDate)),
    },
    {
      key: 'due',
      header: words.due,
      cell: ({ dueDate, isOverdue }) => (
        <>
          {formatShortDate(dueDate, businessDate)}{' '}
          {isOverdue && <span className={deskClasses['due']}>{overdue}</span>}
        </>
      ),
    },
    { key: 'approvedBy', header: words.approvedBy, isMinor: true, cell: ({ approvedBy }) => approvedBy },
    { key: 'reason', header: words.reason, isMinor: true, cell: ({ reason }) => reason },
    { key: 'state', header: words.state, cell: ({ state }) => states[state] },
    {
      key: 'deposits',
      header: `${words.deposits} ${currency}`,
      align: 'right',
      cell: ({ deposits }) => <MoneyText amount={deposits} currency={currency} />,
    },
    {
      key: 'balance',
      header: `${words.balance} ${currency}`,
      align: 'right',
      cell: ({ balance, isOverdue }) => (
        <MoneyText amount={balance} currency={currency} isStrong tone={isOverdue ? 'wrong' : 'decide'} />
      ),
    },
  ]
  const hidden = isEnded ? ['deposits', 'balance'] : ['state']
  return columns.filter(({ key }) => !hidden.includes(key))
}
