import { formatAmount, formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
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
import { useGoBack } from '../go-back.api.ts'
import { type SkipperItem, useSkippers } from './skipper.api.ts'

/** Everybody who left without paying: what is still owed and by whom, and how the others ended. */
export const SkippersScreen = () => {
  const { skippers: words } = useText()
  const navigate = useNavigate()
  const goBack = useGoBack()
  const { currency } = useShellStatus()
  const [show, setShow] = useState<'open' | 'ended'>('open')
  const found = useSkippers(show === 'ended')
  const columns = useColumns(show === 'ended')
  const open = ({ caseId }: SkipperItem) => void navigate({ to: '/skippers/$caseId', params: { caseId } })
  const left = Money.sum(
    (found.data ?? []).map((one) => Money.of(one.left, currency)),
    currency,
  )
  return (
    <>
      <PageHeader
        title={words.title}
        onBack={goBack}
        detail={
          show === 'ended' || found.data === undefined
            ? ''
            : words.detail({ open: found.data.length, left: formatAmount(left.toString()) })
        }
      >
        <SegmentedControl
          aria-label={words.columns.state}
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
              rowKey={({ caseId }) => caseId}
              onOpen={open}
              empty={{ title: show === 'ended' ? words.emptyEnded : words.empty }}
            />
          )}
        </Loaded>
      </PageBody>
    </>
  )
}

const useColumns = (isEnded: boolean): Column<SkipperItem>[] => {
  const { skippers } = useText()
  const { columns: words, states } = skippers
  const { businessDate, currency } = useShellStatus()
  const columns: Column<SkipperItem>[] = [
    { key: 'room', header: words.room, cell: ({ roomNumber }) => <strong>{roomNumber}</strong> },
    { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
    { key: 'found', header: words.found, cell: (one) => formatShortDate(one.businessDate, businessDate) },
    { key: 'foundBy', header: words.foundBy, isMinor: true, cell: ({ foundBy }) => foundBy },
    { key: 'state', header: words.state, cell: ({ state }) => states[state] },
    { key: 'standIn', header: words.standIn, cell: ({ standIn }) => standIn ?? '' },
    {
      key: 'amount',
      header: `${words.amount} ${currency}`,
      align: 'right',
      cell: ({ amount }) => <MoneyText amount={amount} currency={currency} />,
    },
    {
      key: 'left',
      header: `${words.left} ${currency}`,
      align: 'right',
      cell: ({ left }) => <MoneyText amount={left} currency={currency} tone="decide" isStrong />,
    },
  ]
  return isEnded ? columns.filter(({ key }) => key !== 'left') : columns
}
