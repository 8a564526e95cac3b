import { type bookKinds, voidReasons } from '@jiaoban/shared/documents/document.schema.ts'
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface VoidNumberFormProps {
  readonly documentKind: (typeof bookKinds)[number]
  /** The next number of the desk's book; null without one. */
  readonly nextPaper: string | null
  readonly onVoided: (number: string) => void
}

/** A spoiled paper of a book: its number is typed off the paper, accounted for, and a lead approves. */
export const VoidNumberForm = ({ nextPaper, ...props }: VoidNumberFormProps) => {
  const { void: words } = useText().documents
  if (nextPaper === null) return <Text c="dimmed">{words.of[props.documentKind].noBook}</Text>
  return <Fields {...props} nextPaper={nextPaper} />
}

const Fields = ({
  documentKind,
  nextPaper,
  onVoided,
}: VoidNumberFormProps & { readonly nextPaper: string }) => {
  const { void: words } = useText().documents
  const voidNumber = useCommand(trpc.documents.voidNumber)
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState<(typeof voidReasons)[number]>('misprint')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (number === '') return
    const done = await voidNumber.run({ documentKind, number, reasonCode: reason })
    if (done !== undefined) onVoided(done.number)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.of[documentKind].hint}</Text>
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
