import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useGoBack } from '../stays/go-back.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ShortfallLetter } from './shortfall-letter.panel.tsx'

type Shortfalls = Awaited<ReturnType<typeof client.stays.shortfalls.query>>
export type ShortStay = Shortfalls['short'][number]

/** Rooms whose deposits no longer cover what they owe by the morning, with a letter for each; holds that end soon. */
export const ShortfallsScreen = () => {
  const { shortfalls: words } = useText().deposits
  const goBack = useGoBack()
  const list = useQuery(trpc.stays.shortfalls.queryOptions())
  const [printing, setPrinting] = useState<ShortStay | null>(null)
  return (
    <>
      <PageHeader title={words.title} onBack={goBack} />
      <PageBody>
        <Loaded query={list} lines={8}>
          {(loaded) => (
            <Stack gap="xl">
              <ShortTable stays={loaded.short} onLetter={setPrinting} />
              <ExpiringTable holds={loaded.expiring} />
            </Stack>
          )}
        </Loaded>
      </PageBody>
      {printing !== null && <ShortfallLetter stay={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}

interface ShortTableProps {
  readonly stays: Shortfalls['short']
  readonly onLetter: (stay: ShortStay) => void
}

const ShortTable = ({ stays, onLetter }: ShortTableProps) => {
  const { shortfalls: words } = useText().deposits
  const { currency } = useShellStatus()
  const navigate = useNavigate()
  const money = (
    key: 'balance' | 'tonight' | 'deposits' | 'guarantees' | 'missing' | 'asked',
    isMinor = false,
  ): Column<ShortStay> => ({
    key,
    header: words[key],
    align: 'right',
    isMinor,
    cell: (stay) => (
      <MoneyText
        amount={stay[key]}
        currency={currency}
        isStrong={key === 'asked'}
        {...(key === 'missing' ? { tone: 'decide' as const } : {})}
      />
    ),
  })
  return (
    <DataTable
      label={words.title}
      rows={stays}
      rowKey={({ stayId }) => stayId}
      empty={{ title: words.empty }}
      onOpen={({ stayId }) => void navigate({ to: '/stays/$stayId', params: { stayId } })}
      columns={[
        { key: 'room', header: words.room, cell: ({ roomNumber }) => roomNumber },
        { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
        { key: 'phone', header: words.phone, isMinor: true, cell: ({ phone }) => phone },
        money('balance'),
        money('tonight'),
        money('deposits'),
        money('guarantees', true),
        money('missing'),
        money('asked'),
        {
          key: 'letter',
          header: words.letter,
          align: 'right',
          cell: (stay) => (
            <ActionButton
              label={words.letter}
              spokenLabel={words.letterOf(stay.roomNumber)}
              isCompact
              onAction={() => onLetter(stay)}
            />
          ),
        },
      ]}
    />
  )
}

const ExpiringTable = ({ holds }: { readonly holds: Shortfalls['expiring'] }) => {
  const { shortfalls: words, holds: holdWords } = useText().deposits
  const { currency } = useShellStatus()
  const navigate = useNavigate()
  return (
    <section aria-label={words.expiring}>
      <h2>{words.expiring}</h2>
      <DataTable
        label={words.expiring}
        rows={holds}
        rowKey={({ preAuthorisationId }) => preAuthorisationId}
        empty={{ title: words.expiringEmpty }}
        onOpen={({ stayId }) => void navigate({ to: '/stays/$stayId', params: { stayId } })}
        columns={[
          { key: 'room', header: words.room, cell: ({ roomNumber }) => roomNumber },
          { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
          { key: 'reference', header: holdWords.reference, cell: ({ reference }) => reference },
          {
            key: 'expires',
            header: words.expires,
            cell: ({ expiresDate, isExpired }) =>
              isExpired ? `${expiresDate} · ${holdWords.expired}` : expiresDate,
          },
          {
            key: 'amount',
            header: words.amount,
            align: 'right',
            cell: ({ authorised }) => <MoneyText amount={authorised} currency={currency} />,
          },
        ]}
      />
    </section>
  )
}
