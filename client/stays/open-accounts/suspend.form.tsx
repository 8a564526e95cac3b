import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type CheckOutPlan, sumOf } from '../check-out/check-out.api.ts'

interface SuspendFormProps {
  readonly plan: CheckOutPlan
  readonly isInspectionWaived: boolean
  readonly onSuspended: (dueDate: string) => void
}

/** A week is proposed: long enough for a company's transfer, short enough to be followed. */
const proposedDays = 7

/** The guest leaves and pays later: until when, and why. A lead signs. */
export const SuspendForm = ({ plan, isInspectionWaived, onSuspended }: SuspendFormProps) => {
  const { suspend: words } = useText().openAccounts
  const { currency } = useShellStatus()
  const businessDate = useBusinessDate()
  const [dueDate, setDueDate] = useState(addDays(businessDate, proposedDays))
  const [reason, setReason] = useState('')
  const suspend = useCommand(trpc.stays.suspend)
  const owed = sumOf(
    plan.windows.map(({ balance }) => balance),
    currency,
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await suspend.run({
      stayId: plan.stayId,
      folioVersion: plan.folioVersion,
      lateCheckOut: plan.late,
      isInspectionWaived,
      dueDate,
      reason,
    })
    if (done !== undefined) onSuspended(done.dueDate)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <DateInput
          label={words.dueDate}
          data-autofocus
          reference={businessDate}
          value={dueDate}
          onChange={setDueDate}
        />
        <TextInput
          label={words.reason}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalAlert refusal={suspend.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit(formatAmount(owed.toString()))}
          onAction={() => undefined}
          isRunning={suspend.isRunning}
        />
      </Stack>
    </form>
  )
}
