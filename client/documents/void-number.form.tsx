import { voidReasons } from '@jiaoban/shared/documents/document.schema.ts'
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface VoidNumberFormProps {
  readonly onVoided: (number: string) => void
}

/** A spoiled invoice paper: its number is typed off the paper, accounted for, and a lead approves. */
export const VoidNumberForm = ({ onVoided }: VoidNumberFormProps) => {
  const { void: words } = useText().documents
  const nextPaper = useQuery(trpc.invoices.nextPaper.queryOptions())
  return (
    <Loaded query={nextPaper} lines={4}>
      {({ number }) =>
        number === null ? (
          <Text c="dimmed">{words.noBook}</Text>
        ) : (
          <Fields nextPaper={number} onVoided={onVoided} />
        )
      }
    </Loaded>
  )
}

const Fields = ({ nextPaper, onVoided }: VoidNumberFormProps & { readonly nextPaper: string }) => {
  const { void: words } = useText().documents
  const voidNumber = useCommand(trpc.documents.voidNumber)
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState<(typeof voidReasons)[number]>('misprint')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (number === '') return
    const done = await voidNumber.run({ documentKind: 'tax_invoice', number, reasonCode: reason })
    if (done !== undefined) onVoided(done.number)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <TextInput
          label={words.number}
          description={words.next(nextPaper)}
          inputWrapperOrder={['label', 'input', 'description']}
          autoComplete="off"
          autoFocus
          data-autofocus
          maxLength={32}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value.normalize('NFKC').toUpperCase().trim())}
        />
        <NativeSelect
          label={words.reason}
          data={voidReasons.map((code) => ({ value: code, label: words.reasons[code] }))}
          value={reason}
          onChange={(event) =>
            setReason(voidReasons.find((code) => code === event.currentTarget.value) ?? reason)
          }
        />
        <RefusalAlert refusal={voidNumber.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={number === '' ? words.numberMissing : null}
          isRunning={voidNumber.isRunning}
        />
      </Stack>
    </form>
  )
}
