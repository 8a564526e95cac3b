import { type WithdrawReason, withdrawReasons } from '@jiaoban/shared/documents/document.schema.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { rangeText, type StockItem } from './number-books.api.ts'

interface CloseRangeFormProps {
  readonly range: StockItem
  readonly onDone: (what: string) => void
}

/** Numbers of the stock that nobody will use: a reason, and a lead's approval. */
export const CloseRangeForm = ({ range, onDone }: CloseRangeFormProps) => {
  const { withdraw: words } = useText().numberBooks
  const withdraw = useCommand(trpc.documents.closeRange)
  const [reasonCode, setReasonCode] = useState<WithdrawReason>('abolished')
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await withdraw.run({ rangeId: range.rangeId, reasonCode })
    if (done !== undefined) onDone(words.done(rangeText(done)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        <NativeSelect
          label={words.reason}
          data-autofocus
          data={withdrawReasons.map((code) => ({ value: code, label: words.reasons[code] }))}
          value={reasonCode}
          onChange={(event) =>
            setReasonCode(withdrawReasons.find((code) => code === event.currentTarget.value) ?? reasonCode)
          }
        />
        <RefusalAlert refusal={withdraw.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={() => submit()}
          isRunning={withdraw.isRunning}
        />
      </Stack>
    </form>
  )
}
