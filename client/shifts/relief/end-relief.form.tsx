import { Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import type { ShellStatus } from '../../kernel/shell-status.ts'
import { useSigner } from '../../kernel/signer.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { countInput, DrawerCountForm, useCurrencies, useDrawerCount } from './drawer-count.form.tsx'

interface EndReliefFormProps {
  readonly relief: NonNullable<ShellStatus['relief']>
  readonly onDone: (counted: string) => void
}

/** Counted together, then signed by both; a lead instead of a reliever who is gone. An empty drawer may come back too. */
export const EndReliefForm = ({ relief, onDone }: EndReliefFormProps) => {
  const { end: words, countMissing } = useText().relief
  const askSignature = useSigner()
  const end = useCommand(trpc.shifts.endRelief)
  const currencies = useCurrencies(relief.deskId)
  const [count, setCount] = useDrawerCount()
  const [isAlone, setAlone] = useState(false)
  const other = relief.isReliever ? relief.ownerName : relief.relieverName

  const submit = async () => {
    const own = await askSignature({ kind: 'own', what: words.title })
    if (own === null) return
    const second = await askSignature(
      isAlone
        ? { kind: 'approval', what: words.leadSigns }
        : { kind: 'counter', what: words.otherSigns(other) },
    )
    if (second === null) return
    const done = await end.run(countInput(count, currencies ?? []), { ...own, ...second })
    if (done !== undefined) onDone(done.counted)
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint(relief.relieverName)}
      </Text>
      <DrawerCountForm deskId={relief.deskId} count={count} onCount={setCount} />
      {!relief.isReliever && (
        <Checkbox
          label={words.alone}
          description={words.aloneHint}
          checked={isAlone}
          onChange={(event) => setAlone(event.currentTarget.checked)}
        />
      )}
      <RefusalAlert refusal={end.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={currencies === null ? countMissing : null}
        isRunning={end.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
