import { amount } from '@jiaoban/shared/kernel/fields.ts'
import { limitedCommands, limitedRoles } from '@jiaoban/shared/staff/approval-limit.rules.ts'
import type { ConcessionLimit, ConcessionRole } from '@jiaoban/shared/staff/concession-limit.rules.ts'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ConcessionLimits } from './concession-limits.form.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

type Limit = Awaited<ReturnType<typeof client.staff.approvalLimits.query>>[number]

/** Up to which amounts cashiers and leads decide alone; above a lead's an administrator signs. */
export const ApprovalLimitsPanel = () => {
  const limits = useQuery(trpc.staff.approvalLimits.queryOptions())
  const concessions = useQuery(trpc.staff.concessionLimits.queryOptions())
  return (
    <Loaded query={limits}>
      {(loaded) => (
        <Loaded query={concessions}>
          {(percents) => <LimitsForm limits={loaded} concessions={percents} />}
        </Loaded>
      )}
    </Loaded>
  )
}

const keyOf = (command: string, role: string): string => `${command} ${role}`

interface LimitsFormProps {
  readonly limits: readonly Limit[]
  readonly concessions: readonly ConcessionLimit[]
}

const LimitsForm = ({ limits, concessions }: LimitsFormProps) => {
  const text = useText()
  const { limits: words } = text.settings
  const { currency } = useShellStatus()
  const save = useCommand(trpc.staff.changeApprovalLimits)
  const [isSaved, setSaved] = useState(false)
  const [draft, setDraft] = useState<ReadonlyMap<string, string>>(
    () => new Map(limits.map(({ command, role, limit }) => [keyOf(command, role), limit])),
  )
  const [percents, setPercents] = useState<ReadonlyMap<ConcessionRole, number>>(
    () => new Map(concessions.map(({ role, percent }) => [role, percent])),
  )
  const rows = limitedCommands.flatMap((command) => limitedRoles.map((role) => ({ command, role })))
  const valueOf = ({ command, role }: (typeof rows)[number]) => draft.get(keyOf(command, role)) ?? '0.00'
  const problem = rows.every((row) => amount().safeParse(valueOf(row)).success) ? null : words.amountMissing

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await save.run({
      limits: rows.map((row) => ({ ...row, limit: valueOf(row) })),
      concessions: [...percents].map(([role, percent]) => ({ role, percent })),
    })
    setSaved(done !== undefined)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="lg">
        {isSaved && <DoneNotice what={words.saved} />}
        <p>{words.intro}</p>
        <DataTable
          label={text.settings.sections.limits}
          rows={rows}
          rowKey={({ command, role }) => keyOf(command, role)}
          empty={{ title: words.intro }}
          columns={[
            { key: 'command', header: words.command, cell: ({ command }) => words.commands[command] },
            { key: 'role', header: words.role, cell: ({ role }) => text.shell.roles[role] },
            {
              key: 'limit',
              header: `${words.limit} ${currency}`,
              align: 'right',
              width: '14rem',
              cell: (row) => (
                <MoneyInput
                  aria-label={`${words.commands[row.command]} ${text.shell.roles[row.role]}`}
                  currency={currency}
                  value={valueOf(row)}
                  onChange={(typed) => {
                    setSaved(false)
                    setDraft(new Map(draft).set(keyOf(row.command, row.role), typed))
                  }}
                />
              ),
            },
          ]}
        />
        <ConcessionLimits
          percents={percents}
          onChange={(changed) => {
            setSaved(false)
            setPercents(changed)
          }}
        />
        <RefusalAlert refusal={save.refusal} />
        <Group>
          <ActionButton
            variant="primary"
            label={text.common.save}
            hotkey="Ctrl+Enter"
            isRunning={save.isRunning}
            blockedReason={problem}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
