import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { InHouseFormProps } from './stay-room.panel.tsx'

/** Extra beds and further breakfasts, charged with each night by the audit. */
export const ExtrasForm = ({ stay, onDone }: InHouseFormProps) => {
  const { extras: words } = useText().inHouse
  const { data: rules } = useQuery(trpc.roomRules.current.queryOptions())
  const command = useCommand(trpc.stays.setExtras)
  const [extraBeds, setExtraBeds] = useState(stay.extras?.extraBeds ?? 0)
  const [breakfasts, setBreakfasts] = useState(stay.extras?.breakfasts ?? 0)

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await command.run({ stayId: stay.stayId, extraBeds, breakfasts })
    if (done !== undefined) onDone(extraBeds + breakfasts === 0 ? words.none : words.done)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <CountInput
          label={words.extraBeds}
          data-autofocus
          max={4}
          value={extraBeds}
          onChange={setExtraBeds}
        />
        <CountInput label={words.breakfasts} max={20} value={breakfasts} onChange={setBreakfasts} />
        {rules !== undefined && (
          <Text>
            {words.prices({
              bed: formatAmount(rules.extraBedPrice),
              breakfast: formatAmount(rules.breakfastPrice),
            })}
          </Text>
        )}
        <RefusalAlert refusal={command.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={command.isRunning}
        />
      </Stack>
    </form>
  )
}
