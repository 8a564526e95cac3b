import { paymentCorrectionReasons } from '@jiaoban/shared/payments/tender.schema.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { ReasonSelect } from './correction-reason.form.tsx'
import { MethodChoice } from './method-choice.form.tsx'
import { usePaymentMethods } from './tender.api.ts'

type Reason = (typeof paymentCorrectionReasons)[number]

/** What a correction came to. */
export interface CorrectedPayment {
  readonly what: string
  readonly documentId: number
  readonly number: string
}

interface RightTender {
  readonly methodCode: string
  readonly reference: string
  readonly reasonCode: Reason
}

interface RightTenderFieldsProps {
  readonly command: 'correctTender' | 'correctDepositTender'
  readonly refusal: string | null
  readonly isRunning: boolean
  /** Sends it; undefined when it was refused. */
  readonly onSubmit: (
    given: RightTender,
  ) => Promise<{ readonly documentId: number; readonly number: string; readonly amount: string } | undefined>
  readonly onCorrected: (corrected: CorrectedPayment) => void
}

/** How money was really given that was booked another way: one receipt takes the wrong tender back. */
export const RightTenderFields = (props: RightTenderFieldsProps) => {
  const { correction: words } = useText().payments
  const { language } = useLanguage()
  const blockedReason = useBlockedReason()
  const { data: methods = [] } = usePaymentMethods()
  const [methodCode, setMethodCode] = useState('')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState<Reason>('wrong_method')
  const method = methods.find(({ code }) => code === methodCode)
  const problem =
    method === undefined
      ? words.methodMissing
      : method.needsReference && reference.trim() === ''
        ? words.referenceMissing
        : null

  const submit = async () => {
    const done = await props.onSubmit({ methodCode, reference, reasonCode: reason })
    if (done === undefined || method === undefined) return
    const what = words.done({ method: method.name[language], amount: formatAmount(done.amount) })
    props.onCorrected({ what, documentId: done.documentId, number: done.number })
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <MethodChoice
        label={words.method}
        methods={methods}
        value={methodCode}
        onChange={setMethodCode}
        hasAutoFocus
      />
      {method !== undefined && !method.isCash && (
        <TextInput
          label={words.reference}
          maxLength={64}
          autoComplete="off"
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      )}
      <ReasonSelect value={reason} onChange={setReason} />
      <RefusalAlert refusal={props.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={blockedReason(props.command, 'cure') ?? problem}
        isRunning={props.isRunning}
        onAction={submit}
      />
    </>
  )
}
