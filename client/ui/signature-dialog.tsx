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
  const title = wordsOf(asked?.kind ?? 'own', sign).title
  return (
    <Dialog isOpen={asked !== null} onClose={() => asked?.answer(null)} title={title} width={360} isOnTop>
      {asked !== null && <SignatureForm asked={asked} />}
    </Dialog>
  )
}

interface SignWords {
  readonly title: string
  readonly hint: string
  /** Whose user name is asked for; the signed-in person's is known. */
  readonly person: string
  readonly submit: string
}

/** What the dialog says, by what somebody signs as. */
const wordsOf = (
  kind: SignatureQuestion['kind'],
  sign: ReturnType<typeof useText>['money']['sign'],
): SignWords =>
  ({
    own: { title: sign.ownTitle, hint: sign.ownHint, person: '', submit: sign.sign },
    approval: {
      title: sign.approvalTitle,
      hint: sign.approvalHint,
      person: sign.approver,
      submit: sign.approve,
    },
    counter: {
      title: sign.counterTitle,
      hint: sign.counterHint,
      person: sign.counterSigner,
      submit: sign.sign,
    },
    witness: {
      title: sign.witnessTitle,
      hint: sign.witnessHint,
      person: sign.witness,
      submit: sign.witnessed,
    },
  })[kind]

const SignatureForm = ({ asked }: { readonly asked: Asked }) => {
  const text = useText()
  const { sign } = text.money
  const [username, setUsername] = useState('')
  const [pin, setPin] = useState('')
  const isOther = asked.kind !== 'own'
  const words = wordsOf(asked.kind, sign)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPin(pin) || (isOther && username.trim() === '')) return
    const other = { username: username.trim(), pin }
    if (asked.kind === 'own') asked.answer({ pin })
    else asked.answer(asked.kind === 'counter' ? { counterSignature: other } : { approval: other })
  }
  const missing = isOther && username.trim() === '' ? words.hint : isPin(pin) ? null : sign.pinHint

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{asked.what ?? words.hint}</Text>
        <RefusalAlert refusal={asked.problem ?? null} />
        {isOther && (
          <TextInput
            label={words.person}
            autoComplete="off"
            data-autofocus
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
        )}
        <PinField value={pin} onChange={setPin} data-autofocus={isOther ? undefined : true} />
        <ActionButton
          type="submit"
          variant="primary"
          label={words.submit}
          onAction={() => undefined}
          blockedReason={missing}
          isFullWidth
        />
      </Stack>
    </form>
  )
}
