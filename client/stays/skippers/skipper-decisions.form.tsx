import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import {
  type ContactChannel,
  type ContactOutcome,
  contactChannels,
  contactOutcomes,
} from '@jiaoban/shared/stays/skipper.types.ts'
import { NativeSelect, Select, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useColleagues } from '../../handover-book/handover-book.api.ts'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { SkipperView } from './skipper.api.ts'

interface CaseFormProps {
  readonly caseId: number
  readonly onDone: (what: string) => void
}

/** A lead decides who of the staff stands in. */
export const AssignSkipperForm = ({ caseId, onDone }: CaseFormProps) => {
  const { assign: words } = useText().skippers
  const { data: colleagues = [] } = useColleagues()
  const [staffId, setStaffId] = useState<string | null>(null)
  const assign = useCommand(trpc.skippers.assign)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const standIn = colleagues.find(({ id }) => String(id) === staffId)
    if (standIn === undefined) return
    const done = await assign.run({ caseId, staffId: standIn.id })
    if (done !== undefined) onDone(words.done(standIn.displayName))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <Select
          label={words.who}
          data-autofocus
          data={colleagues.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
          value={staffId}
          onChange={setStaffId}
          searchable
        />
        <RefusalAlert refusal={assign.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={staffId === null ? words.title : null}
          isRunning={assign.isRunning}
        />
      </Stack>
    </form>
  )
}

interface WriteOffFormProps {
  readonly skipper: SkipperView
  readonly onDone: (what: string) => void
}

/** The house bears what is left; another lead signs. */
export const WriteOffSkipperForm = ({ skipper, onDone }: WriteOffFormProps) => {
  const { writeOff: words } = useText().skippers
  const writeOff = useCommand(trpc.skippers.writeOff)
  const submit = async () => {
    const done = await writeOff.run({ caseId: skipper.caseId })
    if (done !== undefined) onDone(words.done(formatAmount(done.amount)))
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.hint}</Text>
      <RefusalAlert refusal={writeOff.refusal} />
      <ActionButton
        variant="primary"
        isDangerous
        isFullWidth
        hasAutoFocus
        label={words.submit(formatAmount(skipper.left))}
        onAction={submit}
        isRunning={writeOff.isRunning}
      />
    </Stack>
  )
}

/** Somebody tried to reach the guest: how, and what came of it. */
export const RecordContactForm = ({ caseId, onDone }: CaseFormProps) => {
  const { contact: words, channels, outcomes } = useText().skippers
  const record = useCommand(trpc.skippers.recordContact)
  const [channel, setChannel] = useState<ContactChannel>('phone')
  const [outcome, setOutcome] = useState<ContactOutcome>('no_answer')
  const [remark, setRemark] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await record.run({ caseId, channel, outcome, remark })
    if (done !== undefined) onDone(words.done)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.channel}
          data-autofocus
          data={contactChannels.map((value) => ({ value, label: channels[value] }))}
          value={channel}
          onChange={({ currentTarget: { value } }) =>
            setChannel(contactChannels.find((one) => one === value) ?? channel)
          }
        />
        <NativeSelect
          label={words.outcome}
          data={contactOutcomes.map((value) => ({ value, label: outcomes[value] }))}
          value={outcome}
          onChange={({ currentTarget: { value } }) =>
            setOutcome(contactOutcomes.find((one) => one === value) ?? outcome)
          }
        />
        <Textarea
          label={words.remark}
          autosize
          minRows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={record.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          isRunning={record.isRunning}
        />
      </Stack>
    </form>
  )
}
