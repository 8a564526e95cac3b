import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { describeEvent } from '../kernel/live-refresh.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ReplaceKeyForm } from './replace-key.form.tsx'
import classes from './signing-keys.module.css'

describeEvent('signing_key_replaced', 'closings.signingKeys', 'shell.status', 'nightAudit')

export type SigningKeyView = Awaited<ReturnType<typeof client.closings.signingKeys.query>>[number]

/** The keys of the hotel's seals, and the way to a new one. */
export const SigningKeysPanel = () => {
  const { sealKeys: words } = useText()
  const keys = useQuery(trpc.closings.signingKeys.queryOptions())
  const blockedReason = useBlockedReason()
  const [replaced, setReplaced] = useState<SigningKeyView | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <Stack gap="lg">
      {done !== null && (
        <DoneNotice what={words.done} numbers={[{ label: words.fingerprint, value: done }]} />
      )}
      <p className={classes['intro']}>{words.intro}</p>
      <Loaded query={keys}>
        {(loaded) => (
          <>
            <Group>
              <ActionButton
                variant="primary"
                label={words.replace}
                hotkey="Ctrl+Enter"
                blockedReason={blockedReason('replaceSigningKey', 'office')}
                onAction={() => setReplaced(loaded[0] ?? null)}
              />
            </Group>
            <Keys keys={loaded} />
          </>
        )}
      </Loaded>
      <Dialog isOpen={replaced !== null} onClose={() => setReplaced(null)} title={words.replace}>
        {replaced !== null && (
          <ReplaceKeyForm
            replaced={replaced}
            onDone={(fingerprint) => {
              setReplaced(null)
              setDone(fingerprint)
            }}
          />
        )}
      </Dialog>
    </Stack>
  )
}

const Keys = ({ keys }: { readonly keys: readonly SigningKeyView[] }) => {
  const { sealKeys: words } = useText()
  const { timeZone } = useShellStatus()
  const state = ({ until, isHeld }: SigningKeyView) => {
    if (until !== null) return formatInstant(until, timeZone)
    return isHeld ? words.inUse : <strong className={classes['missing']}>{words.missing}</strong>
  }
  return (
    <DataTable
      label={words.title}
      rows={keys}
      rowKey={({ id }) => id}
      empty={{ title: words.empty }}
      isDimmed={({ until }) => until !== null}
      columns={[
        {
          key: 'fingerprint',
          header: words.fingerprint,
          cell: ({ fingerprint }) => <code className={classes['fingerprint']}>{fingerprint}</code>,
        },
        { key: 'since', header: words.since, cell: ({ since }) => formatInstant(since, timeZone) },
        { key: 'until', header: words.until, cell: state },
        {
          key: 'why',
          header: words.why,
          cell: ({ reasonCode }) => (reasonCode === null ? words.founding : words.reasons[reasonCode]),
        },
        {
          key: 'who',
          header: words.who,
          isMinor: true,
          cell: ({ replacedBy, approvedBy }) => [replacedBy, approvedBy].filter(Boolean).join(' / '),
        },
        { key: 'seals', header: words.seals, align: 'right', cell: ({ seals }) => seals },
      ]}
    />
  )
}
