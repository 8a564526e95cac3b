import { Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useCallback, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type Signature, type SignatureQuestion, type Signer, SignerProvider } from '../kernel/signer.ts'
import { ActionButton } from './action-button.tsx'
import { Dialog } from './dialog.tsx'
import { isPin, PinField } from './pin-field.tsx'
import { RefusalAlert } from './refusal-alert.tsx'

interface Asked extends SignatureQuestion {
  readonly answer: (signature: Signature | null) => void
}

/** Holds the one dialog that asks for signatures; screens reach it through `useSigner`. */
export const SignatureProvider = ({ children }: { readonly children: ReactNode }) => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const askSignature = useCallback<Signer>(
    (question) =>
      new Promise((resolve) => {
        const answer = (signature: Signature | null) => {
          setAsked(null)
          resolve(signature)
        }
        setAsked({ ...question, answer })
      }),
    [],
  )
  return (
    <SignerProvider value={askSignature}>
      {children}
      <SignatureDialog asked={asked} />
    </SignerProvider>
  )
}

const SignatureDialog = ({ asked }: { readonly asked: Asked | null }) => {
  const { sign } = useText().money
  const title = asked?.kind === 'approval' ? sign.approvalTitle : sign.ownTitle
  return (
    <Dialog isOpen={asked !== null} onClose={() => asked?.answer(null)} title={title} width={360} isOnTop>
      {asked !== null && <SignatureForm asked={asked} />}
    </Dialog>
  )
}

const SignatureForm = ({ asked }: { readonly asked: Asked }) => {
  const text = useText()
  const { sign } = text.money
  const [username, setUsername] = useState('')
  const [pin, setPin] = useState('')
  const isApproval = asked.kind === 'approval'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPin(pin) || (isApproval && username.trim() === '')) return
    asked.answer(isApproval ? { approval: { username: username.trim(), pin } } : { pin })
  }
  const missing = isApproval && username.trim() === '' ? sign.approvalHint : isPin(pin) ? null : sign.pinHint

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{asked.what ?? (isApproval ? sign.approvalHint : sign.ownHint)}</Text>
        <RefusalAlert refusal={asked.problem ?? null} />
        {isApproval && (
          <TextInput
            label={sign.approver}
            autoComplete="off"
            data-autofocus
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
        )}
        <PinField value={pin} onChange={setPin} data-autofocus={isApproval ? undefined : true} />
        <ActionButton
          type="submit"
          variant="primary"
          label={isApproval ? sign.approve : sign.sign}
          onAction={() => undefined}
          blockedReason={missing}
          isFullWidth
        />
      </Stack>
    </form>
  )
}
