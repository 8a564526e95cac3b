import { noShowReasonCodes } from '@jiaoban/shared/stays/reservation.schema.ts'
import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { FindingView } from './night-audit.api.ts'
import classes from './night-audit.module.css'

export type NoShowsDone = Awaited<ReturnType<typeof client.nightAudit.markNoShows.mutate>>

interface NoShowsProps {
  readonly expected: readonly FindingView[]
  readonly onDone: (done: NoShowsDone) => void
}

/** Which of the guests who have not come will not come: proposed are those who left no deposit. */
export const NoShowsForm = ({ expected, onDone }: NoShowsProps) => {
  const { nightAudit, reservations, stayView } = useText()
  const { currency } = useShellStatus()
  const words = nightAudit.noShows
  const mark = useCommand(trpc.nightAudit.markNoShows)
  const [chosen, setChosen] = useState<readonly number[]>(
    expected.filter(({ amount }) => amount === '0.00').map(({ id }) => id),
  )
  const [reasonCode, setReason] = useState<(typeof noShowReasonCodes)[number]>('did_not_come')
  const submit = async () => {
    const done = await mark.run({ stayIds: [...chosen], reasonCode })
    if (done !== undefined) onDone(done)
  }
  const toggle = (id: number, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <Stack gap="md">
      <p className={classes['hint']}>{words.hint}</p>
      <Stack gap="xs" role="group" aria-label={words.who}>
        {expected.map(({ id, label, guestName, amount }, index) => (
          <Checkbox
            key={id}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            label={words.guest({ guest: guestName, room: label, held: amount ?? '0.00', currency })}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
        ))}
      </Stack>
      <NativeSelect
        label={stayView.cancel.reason}
        data={noShowReasonCodes.map((code) => ({ value: code, label: reservations.noShowReasons[code] }))}
        value={reasonCode}
        onChange={(event) =>
          setReason(noShowReasonCodes.find((code) => code === event.currentTarget.value) ?? reasonCode)
        }
      />
      <RefusalAlert refusal={mark.refusal} />
      <ActionButton
        label={words.submit(chosen.length)}
        variant="primary"
        isDangerous
        hotkey="Ctrl+Enter"
        isFullWidth
        isRunning={mark.isRunning}
        blockedReason={chosen.length === 0 ? words.none : null}
        onAction={submit}
      />
    </Stack>
  )
}
