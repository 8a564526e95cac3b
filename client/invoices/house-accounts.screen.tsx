import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

/** The accounts of the house itself, with what each of them owes. */
export const HouseAccountsScreen = () => {
  const { houseAccounts: words } = useText()
  const { currency } = useShellStatus()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const accounts = useQuery(trpc.folios.houseAccounts.queryOptions())
  const [isOpening, setOpening] = useState(false)
  const open = (folioId: number) => void navigate({ to: '/house-accounts/$folioId', params: { folioId } })
  return (
    <>
      <PageHeader
        title={words.title}
        onBack={() => void navigate({ to: '/in-house' })}
        primary={{
          label: words.open,
          onAction: () => setOpening(true),
          blockedReason: blockedReason('openHouseAccount', 'office'),
        }}
      />
      <PageBody>
        <Loaded query={accounts}>
          {(rows) => (
            <DataTable
              label={words.title}
              rows={rows}
              rowKey={({ folioId }) => folioId}
              empty={{ title: words.empty }}
              onOpen={({ folioId }) => open(folioId)}
              columns={[
                { key: 'name', header: words.name, cell: ({ payerName }) => payerName },
                {
                  key: 'balance',
                  header: `${words.balance} ${currency}`,
                  align: 'right',
                  cell: ({ balance }) => formatAmount(balance),
                },
              ]}
            />
          )}
        </Loaded>
      </PageBody>
      <Dialog isOpen={isOpening} onClose={() => setOpening(false)} title={words.open}>
        <OpenAccountForm onOpened={open} />
      </Dialog>
    </>
  )
}

const OpenAccountForm = ({ onOpened }: { readonly onOpened: (folioId: number) => void }) => {
  const { houseAccounts: words } = useText()
  const command = useCommand(trpc.folios.openHouseAccount)
  const [accountName, setAccountName] = useState('')
  const problem = accountName.trim() === '' ? words.nameMissing : null
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await command.run({ accountName })
    if (done !== undefined) onOpened(done.folioId)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          label={words.name}
          data-autofocus
          autoComplete="off"
          maxLength={100}
          value={accountName}
          onChange={(event) => setAccountName(event.currentTarget.value)}
        />
        <RefusalAlert refusal={command.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.open}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={command.isRunning}
        />
      </Stack>
    </form>
  )
}
