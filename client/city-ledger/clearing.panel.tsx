import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
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
import { isSome } from './city-ledger.api.ts'
import { DoneAndPrint, type DoneWithReceipt } from './done-and-print.panel.tsx'
import { PayoutForm } from './payout.form.tsx'

export type ClearingView = Awaited<ReturnType<typeof client.cityLedger.clearing.query>>[number]

/** What went through each terminal and has not reached the bank. */
export const ClearingPanel = () => {
  const { clearing: words } = useText().vouchers
  const clearing = useQuery(trpc.cityLedger.clearing.queryOptions())
  const [opened, setOpened] = useState<ClearingView | null>(null)
  const [done, setDone] = useState<DoneWithReceipt | null>(null)
  return (
    <Stack gap="md">
      {done !== null && <DoneAndPrint key={done.documentId} done={done} />}
      <Loaded query={clearing}>{(list) => <ClearingList list={list} onRecord={setOpened} />}</Loaded>
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === null ? '' : words.title(opened.name)}
      >
        {opened !== null && (
          <PayoutForm
            terminal={opened}
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

interface ClearingListProps {
  readonly list: readonly ClearingView[]
  readonly onRecord: (terminal: ClearingView) => void
}

const ClearingList = ({ list, onRecord }: ClearingListProps) => {
  const { clearing: words, sections } = useText().vouchers
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const blockedReason = useBlockedReason()
  return (
    <DataTable
      label={sections.clearing}
      rows={list}
      rowKey={({ terminalId }) => terminalId}
      empty={{ title: words.empty }}
      columns={[
        { key: 'desk', header: words.desk, cell: ({ deskCode }) => deskCode },
        { key: 'terminal', header: words.terminal, cell: ({ name }) => name },
        { key: 'method', header: words.method, cell: ({ methodName }) => methodName[language] },
        {
          key: 'balance',
          header: `${words.balance} ${currency}`,
          align: 'right',
          cell: ({ balance }) => <MoneyText amount={balance} currency={currency} isStrong />,
        },
        {
          key: 'record',
          header: words.record,
          align: 'right',
          cell: (terminal) => (
            <ActionButton
              label={words.record}
              spokenLabel={words.title(terminal.name)}
              isCompact
              onAction={() => onRecord(terminal)}
              blockedReason={
                blockedReason('recordAcquirerPayout', 'office') ??
                (isSome(terminal.balance) ? null : words.nothing)
              }
            />
          ),
        },
      ]}
    />
  )
}
