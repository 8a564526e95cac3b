import { SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useColleagues } from '../../handover-book/handover-book.api.ts'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { DifferenceFormProps } from './debts.api.ts'

/** Who bears a short that waited: one of the staff, or the house. */
export const DecideShortForm = ({ difference, onDone }: DifferenceFormProps) => {
  const { decideShort: words } = useText().debts
  const { data: colleagues = [] } = useColleagues()
  const [kind, setKind] = useState<'staff' | 'house'>('staff')
  const [staffId, setStaffId] = useState<string | null>(null)
  const decide = useCommand(trpc.differences.decideShort)
  const person = colleagues.find(({ id }) => String(id) === staffId)
  const problem = kind === 'staff' && person === undefined ? words.choose : null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const bearer =
      kind === 'staff' && person !== undefined
        ? { kind: 'staff' as const, staffId: person.id }
        : { kind: 'house' as const }
    const done = await decide.run({ differenceId: difference.differenceId, bearer })
    if (done === undefined) return
    onDone({ what: bearer.kind === 'house' ? words.toHouse : words.toStaff(person?.displayName ?? '') })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <SegmentedControl
          aria-label={words.bearer}
          fullWidth
          data={(['staff', 'house'] as const).map((value) => ({ value, label: words[value] }))}
          value={kind}
          onChange={(value) => setKind(value === 'house' ? 'house' : 'staff')}
        />
        {kind === 'staff' && (
          <Select
            label={words.who}
            data-autofocus
            data={colleagues.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
            value={staffId}
            onChange={setStaffId}
            searchable
          />
        )}
        <RefusalAlert refusal={decide.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={decide.isRunning}
        />
      </Stack>
    </form>
  )
}
