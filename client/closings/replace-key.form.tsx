import { type KeyReason, reasonsFor } from '@jiaoban/shared/closings/signing-key.rules.ts'
import { Radio, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { SigningKeyView } from './signing-keys.panel.tsx'

interface ReplaceKeyFormProps {
  /** The key that seals, as the person saw it. */
  readonly replaced: SigningKeyView
  /** With the fingerprint of the new key. */
  readonly onDone: (fingerprint: string) => void
}

/** Another key takes its place, for one of the reasons that can be true; then two people sign. */
export const ReplaceKeyForm = ({ replaced, onDone }: ReplaceKeyFormProps) => {
  const { sealKeys: words } = useText()
  const reasons = reasonsFor(replaced.isHeld)
  const [reasonCode, setReason] = useState<KeyReason>(reasons[0] ?? 'routine')
  const replace = useCommand(trpc.closings.replaceSigningKey)
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await replace.run({ seenKeyId: replaced.id, reasonCode })
    if (done !== undefined) onDone(done.fingerprint)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <p>{replaced.isHeld ? words.replaceHeld : words.replaceMissing}</p>
        <Radio.Group
          label={words.reason}
          value={reasonCode}
          onChange={(chosen) => setReason(reasons.find((one) => one === chosen) ?? reasonCode)}
        >
          <Stack gap="xs" mt="xs">
            {reasons.map((one, index) => (
              <Radio
                key={one}
                value={one}
                label={words.reasons[one]}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <RefusalAlert refusal={replace.refusal} />
        <ActionButton
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          isRunning={replace.isRunning}
          onAction={() => submit()}
        />
      </Stack>
    </form>
  )
}
