import { addDays, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { TopUpHint } from '../deposits/top-up.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { StayView } from './stay.api.ts'

interface ChangeDepartureFormProps {
  readonly stay: StayView
  readonly onChanged: (what: string) => void
}

/** The guest stays longer or leaves earlier: the new date, a night more being the first proposal. */
export const ChangeDepartureForm = ({ stay, onChanged }: ChangeDepartureFormProps) => {
  const { departureDate: words } = useText().stayView
  const businessDate = useBusinessDate()
  const extend = useCommand(trpc.stays.extend)
  const [departureDate, setDepartureDate] = useState(addDays(stay.departureDate, 1))
  const nights = daysBetween(stay.departureDate, departureDate)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (nights === 0) return
    const done = await extend.run({ stayId: stay.stayId, departureDate })
    if (done !== undefined) onChanged(words.done(departureDate))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">
          {words.current} {stay.departureDate}
        </Text>
        <DateInput
          label={words.next}
          data-autofocus
          reference={businessDate}
          value={departureDate}
          onChange={setDepartureDate}
        />
        <Text aria-live="polite">
          {nights === 0 ? words.unchanged : nights > 0 ? words.longer(nights) : words.shorter(-nights)}
        </Text>
        {nights > 0 && <TopUpHint stay={stay} nights={nights} />}
        <RefusalAlert refusal={extend.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={nights === 0 ? words.unchanged : null}
          isRunning={extend.isRunning}
        />
      </Stack>
    </form>
  )
}
