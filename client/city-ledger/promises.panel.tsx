import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { DoneAndPrint, type DoneWithReceipt } from './done-and-print.panel.tsx'
import { PayPromiseForm } from './pay-promise.form.tsx'

export type PromiseView = Awaited<ReturnType<typeof client.cityLedger.promises.query>>[number]

/** The refunds that guests still wait for, the oldest first. */
export const PromisesPanel = () => {
  const { promises: words } = useText().vouchers
  const promises = useQuery(trpc.cityLedger.promises.queryOptions())
  const [opened, setOpened] = useState<PromiseView | null>(null)
  const [done, setDone] = useState<DoneWithReceipt | null>(null)
  return (
    <Stack gap="md">
      {done !== null && <DoneAndPrint key={done.documentId} done={done} />}
      <Loaded query={promises}>{(list) => <PromiseList list={list} onPay={setOpened} />}</Loaded>
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === null ? '' : words.payTitle(opened.documentNumber)}
      >
        {opened !== null && (
          <PayPromiseForm
            promise={opened}
            onDone={(what) => {
              setOpened(null)
              setDone(what)
            }}
          />
        )}
      </Dialog>
    </Stack>
  )
}

interface PromiseListProps {
  readonly list: readonly PromiseView[]
  readonly onPay: (promise: PromiseView) => void
}

const PromiseList = ({ list, onPay }: PromiseListProps) => {
  const { promises: words, sections } = useText().vouchers
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  return (
    <DataTable
      label={sections.promises}
      rows={list}
      rowKey={({ id }) => id}
      empty={{ title: words.empty }}
      onOpen={({ documentId }) => void navigate({ to: '/documents/$documentId', params: { documentId } })}
      columns={[
        { key: 'document', header: words.document, cell: ({ documentNumber }) => documentNumber },
        { key: 'date', header: words.date, cell: ({ businessDate }) => businessDate },
        {
          key: 'way',
          header: words.way,
          cell: ({ methodName, reference }) =>
            [methodName[language], reference].filter((part) => part !== '').join(' · '),
        },
        {
          key: 'amount',
          header: `${words.amount} ${currency}`,
          align: 'right',
          cell: ({ amount }) => <MoneyText amount={amount} currency={currency} isStrong />,
        },
        {
          key: 'pay',
          header: words.pay,
          align: 'right',
          cell: (promise) => (
            <ActionButton
              label={words.pay}
              spokenLabel={words.payTitle(promise.documentNumber)}
              isCompact
              onAction={() => onPay(promise)}
              blockedReason={blockedReason('payPromise', 'desk')}
            />
          ),
        },
      ]}
    />
  )
}
