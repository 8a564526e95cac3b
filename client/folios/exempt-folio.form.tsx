import { exemptionReasonCodes } from '@jiaoban/shared/folios/folio.schema.ts'
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type FolioView, useWindowTitle } from './folio.api.ts'

interface ExemptFolioFormProps {
  readonly windows: readonly FolioView[]
  /** After the change, with the sentence that says so. */
  readonly onChanged: (what: string) => void
}

/** Which payer is free of tax, why, and by which certificate; a lead signs. */
export const ExemptFolioForm = ({ windows, onChanged }: ExemptFolioFormProps) => {
  const { exemption: words } = useText().folioWindows
  const titleOf = useWindowTitle()
  const exempt = useCommand(trpc.folios.exempt)
  const open = windows.filter(({ state }) => state === 'open')
  const [folioId, setFolioId] = useState(open[0]?.id)
  const [reasonCode, setReasonCode] = useState<(typeof exemptionReasonCodes)[number]>('diplomatic')
  const [certificateNumber, setCertificateNumber] = useState('')
  const folio = open.find(({ id }) => id === folioId)
  const isExempt = folio?.isTaxExempt === true
  const problem = isExempt || certificateNumber.trim() !== '' ? null : words.certificateMissing

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (folio === undefined || problem !== null) return
    const exemption = isExempt ? null : { reasonCode, certificateNumber }
    const done = await exempt.run({ folioId: folio.id, exemption })
    if (done !== undefined) onChanged((done.isTaxExempt ? words.done : words.ended)(titleOf(folio)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.intro}</Text>
        <NativeSelect
          label={words.window}
          data={open.map((window) => ({ value: String(window.id), label: titleOf(window) }))}
          value={String(folioId ?? '')}
          onChange={(event) =>
            setFolioId(open.find(({ id }) => String(id) === event.currentTarget.value)?.id)
          }
        />
        {!isExempt && (
          <>
            <NativeSelect
              label={words.reason}
              data={exemptionReasonCodes.map((code) => ({ value: code, label: words.reasons[code] }))}
              value={reasonCode}
              onChange={(event) =>
                setReasonCode(
                  exemptionReasonCodes.find((code) => code === event.currentTarget.value) ?? reasonCode,
                )
              }
            />
            <TextInput
              label={words.certificate}
              data-autofocus
              autoComplete="off"
              maxLength={60}
              value={certificateNumber}
              onChange={(event) => setCertificateNumber(event.currentTarget.value)}
            />
          </>
        )}
        <RefusalAlert refusal={exempt.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={isExempt ? words.end : words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={exempt.isRunning}
        />
      </Stack>
    </form>
  )
}
