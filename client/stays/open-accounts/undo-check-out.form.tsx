import { type CreditBillReason, creditBillReasons } from '@jiaoban/shared/documents/credit-reason.types.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'

export interface UndoneCheckOut {
  readonly creditBills: readonly { readonly documentId: number; readonly number: string }[]
}

interface UndoCheckOutFormProps {
  readonly stayId: number
  readonly onUndone: (undone: UndoneCheckOut) => void
}

/** Takes a check-out back while its date lasts; a lead signs. */
export const UndoCheckOutForm = ({ stayId, onUndone }: UndoCheckOutFormProps) => {
  const { undo: words } = useText().openAccounts
  const [reasonCode, setReasonCode] = useState<CreditBillReason>('stays_on')
  const undo = useCommand(trpc.stays.undoCheckOut)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await undo.run({ stayId, reasonCode })
    if (done !== undefined) onUndone(done)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <NativeSelect
          label={words.reason}
          data-autofocus
          data={creditBillReasons.map((value) => ({ value, label: words.reasons[value] }))}
          value={reasonCode}
          onChange={({ currentTarget: { value } }) =>
            setReasonCode(creditBillReasons.find((one) => one === value) ?? reasonCode)
          }
        />
        <RefusalAlert refusal={undo.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          isRunning={undo.isRunning}
        />
      </Stack>
    </form>
  )
}
