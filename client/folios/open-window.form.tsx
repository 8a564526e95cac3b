import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

const payers = ['company', 'guest'] as const

interface OpenWindowFormProps {
  readonly stayId: number
  /** After the window was opened, with the sentence that says so. */
  readonly onOpened: (what: string) => void
}

/** Another payer of the stay: a company first, since it is nearly always one. */
export const OpenWindowForm = ({ stayId, onOpened }: OpenWindowFormProps) => {
  const { folioWindows } = useText()
  const { open: words } = folioWindows
  const openWindow = useCommand(trpc.folios.openWindow)
  const [payer, setPayer] = useState<(typeof payers)[number]>('company')
  const [payerName, setPayerName] = useState('')
  const problem = payerName.trim() === '' ? words.nameMissing : null

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await openWindow.run({ stayId, payer, payerName })
    if (done !== undefined) onOpened(words.done(done.windowNumber, payerName.trim()))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.payer}
          data={payers.map((one) => ({ value: one, label: folioWindows.payers[one] }))}
          value={payer}
          onChange={(event) => setPayer(payers.find((one) => one === event.currentTarget.value) ?? payer)}
        />
        <TextInput
          label={words.payerName}
          description={words.hint}
          inputWrapperOrder={['label', 'input', 'description']}
          autoComplete="off"
          data-autofocus
          maxLength={100}
          value={payerName}
          onChange={(event) => setPayerName(event.currentTarget.value)}
        />
        <RefusalAlert refusal={openWindow.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={openWindow.isRunning}
        />
      </Stack>
    </form>
  )
}
