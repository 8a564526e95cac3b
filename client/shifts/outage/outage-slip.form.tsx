import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { instantAt } from '@jiaoban/shared/kernel/dates.ts'
import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { outageMode } from '../../kernel/outage-mode.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DateInput } from '../../ui/date-input.tsx'

interface OutageSlipFormProps {
  readonly next: string
  readonly drawerSince: string
  readonly wallDate: string
}

/** The paper in hand: its number and when it was written. What stands on it is then done as usual. */
export const OutageSlipForm = ({ next, drawerSince, wallDate }: OutageSlipFormProps) => {
  const { outage: words } = useText()
  const { timeZone } = useShellStatus()
  const navigate = useNavigate()
  const [number, setNumber] = useState('')
  const [date, setDate] = useState(wallDate)
  const [time, setTime] = useState('')
  const read = readTime(time)
  const problem = number === '' ? words.numberMissing : read === null ? words.timeMissing : null

  const begin = (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null || read === null) return
    outageMode.begin({ number, occurredAt: instantAt(date, read, timeZone) })
    void navigate({ to: '/' })
  }
  return (
    <form onSubmit={begin}>
      <Stack gap="md" maw={560}>
        <Text c="dimmed">
          {words.hint} {words.since(formatInstant(drawerSince, timeZone))}
        </Text>
        <TextInput
          label={words.number}
          description={words.next(next)}
          inputWrapperOrder={['label', 'input', 'description']}
          autoComplete="off"
          autoFocus
          maxLength={32}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value.normalize('NFKC').toUpperCase().trim())}
        />
        <Group grow align="flex-start">
          <DateInput label={words.date} reference={wallDate} value={date} onChange={setDate} />
          <TextInput
            label={words.time}
            description={words.timeHint}
            inputWrapperOrder={['label', 'input', 'description']}
            autoComplete="off"
            inputMode="numeric"
            maxLength={5}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value.normalize('NFKC'))}
          />
        </Group>
        <ActionButton
          type="submit"
          variant="primary"
          label={words.begin}
          onAction={() => begin()}
          blockedReason={problem}
        />
      </Stack>
    </form>
  )
}

/** `14:10`, `1410`, `9:05` and `905` alike; null for what is no time of a day. */
const readTime = (typed: string): string | null => {
  const [, hour = '', minute = ''] = /^(\d{1,2}):?(\d{2})$/.exec(typed.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
