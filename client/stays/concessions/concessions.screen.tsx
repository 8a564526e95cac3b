import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Group, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../../kernel/shell-status.ts'
import { type client, trpc } from '../../kernel/trpc.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useGoBack } from '../go-back.api.ts'

type Report = Awaited<ReturnType<typeof client.concessions.report.query>>
type Sum = Report['sums'][number]
type StayLine = Report['stays'][number]

/** What guests were let off the list prices on some dates: why, by whom, and approved by whom. */
export const ConcessionsScreen = () => {
  const { concessions } = useText()
  const words = concessions.report
  const businessDate = useBusinessDate()
  const navigate = useNavigate()
  const goBack = useGoBack()
  const [dates, setDates] = useState(() => ({
    from: `${businessDate.slice(0, 8)}01`,
    until: addDays(businessDate, 31),
  }))
  const report = useQuery({
    ...trpc.concessions.report.queryOptions(dates),
    placeholderData: keepPreviousData,
    enabled: dates.from <= dates.until,
  })
  const { sums, stays } = useColumns()
  const dateField = (field: 'from' | 'until') => (
    <DateInput
      label={words[field]}
      reference={businessDate}
      value={dates[field]}
      onChange={(date) => setDates({ ...dates, [field]: date })}
      w={148}
    />
  )
  return (
    <>
      <PageHeader title={concessions.title} onBack={goBack} />
      <PageBody>
        <Group align="flex-end" gap="sm">
          {dateField('from')}
          {dateField('until')}
        </Group>
        <Loaded query={report} lines={8}>
          {(found) => (
            <Stack gap="lg">
              <DataTable
                label={words.byReason}
                columns={sums}
                rows={found.sums}
                rowKey={({ reasonCode, agreedBy }) => `${reasonCode} ${agreedBy}`}
                empty={{ title: words.empty }}
              />
              {found.stays.length > 0 && (
                <DataTable
                  label={words.byStay}
                  columns={stays}
                  rows={found.stays}
                  rowKey={({ stayId, reasonCode, agreedBy, approvedBy }) =>
                    `${stayId} ${reasonCode} ${agreedBy} ${approvedBy}`
                  }
                  onOpen={({ stayId }) => void navigate({ to: '/stays/$stayId', params: { stayId } })}
                  empty={{ title: words.empty }}
                />
              )}
            </Stack>
          )}
        </Loaded>
      </PageBody>
    </>
  )
}

const useColumns = (): { sums: Column<Sum>[]; stays: Column<StayLine>[] } => {
  const { concessions } = useText()
  const words = concessions.report
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const money = (amount: string) => <MoneyText amount={amount} currency={currency} />
  const figures: Column<Sum>[] = [
    { key: 'reason', header: concessions.reason, cell: ({ reason }) => reason[language] },
    { key: 'person', header: words.person, cell: ({ agreedBy }) => agreedBy },
    { key: 'nights', header: words.nights, align: 'right', cell: ({ nights }) => nights },
    {
      key: 'list',
      header: `${concessions.list} ${currency}`,
      align: 'right',
      cell: ({ list }) => money(list),
    },
    {
      key: 'rate',
      header: `${concessions.agreed} ${currency}`,
      align: 'right',
      cell: ({ rate }) => money(rate),
    },
    {
      key: 'concession',
      header: `${words.concession} ${currency}`,
      align: 'right',
      cell: ({ concession }) => money(concession),
    },
  ]
  return {
    sums: figures,
    stays: [
      { key: 'night', header: words.firstNight, cell: ({ firstNight }) => firstNight },
      { key: 'room', header: words.room, cell: ({ roomNumber }) => roomNumber },
      { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
      { key: 'approver', header: words.approver, cell: ({ approvedBy }) => approvedBy },
      ...figures,
    ],
  }
}
