import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { paymentCorrectionReasons } from '@jiaoban/shared/payments/tender.schema.ts'
import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { FolioChoice, nameOfFolio, type OpenFolio } from '../shifts/other-cash/folio-choice.form.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { ReasonSelect } from './correction-reason.form.tsx'
import { type CorrectedPayment, RightTenderFields } from './right-tender.form.tsx'

type Reason = (typeof paymentCorrectionReasons)[number]

interface CorrectPaymentProps {
  readonly folioLineId: number
  readonly folioId: number
  /** A settled folio keeps its payments; only their tender can be told rightly. */
  readonly isFolioOpen: boolean
  readonly onCorrected: (corrected: CorrectedPayment) => void
}

/** A payment of the running shift that was booked by the wrong tender, or on the wrong folio. */
export const CorrectPaymentForm = (props: CorrectPaymentProps) => {
  const { correction: words } = useText().payments
  const [mistake, setMistake] = useState<'tender' | 'folio'>('tender')
  return (
    <Stack gap="md">
      {props.isFolioOpen && (
        <SegmentedControl
          fullWidth
          data={[
            { value: 'tender', label: words.wrongTender },
            { value: 'folio', label: words.wrongFolio },
          ]}
          value={mistake}
          onChange={(chosen) => setMistake(chosen === 'folio' ? 'folio' : 'tender')}
        />
      )}
      {mistake === 'tender' ? <TenderCorrection {...props} /> : <FolioCorrection {...props} />}
    </Stack>
  )
}

const TenderCorrection = ({ folioLineId, onCorrected }: CorrectPaymentProps) => {
  const correct = useCommand(trpc.payments.correctTender)
  return (
    <RightTenderFields
      command="correctTender"
      refusal={correct.refusal}
      isRunning={correct.isRunning}
      onSubmit={(given) => correct.run({ paymentLineId: folioLineId, ...given })}
      onCorrected={onCorrected}
    />
  )
}

const FolioCorrection = ({ folioLineId, folioId, onCorrected }: CorrectPaymentProps) => {
  const { payments, otherCash } = useText()
  const { correction: words } = payments
  const blockedReason = useBlockedReason()
  const { data: folios = [] } = useQuery(trpc.folios.targets.queryOptions())
  const move = useCommand(trpc.payments.move)
  const [folio, setFolio] = useState<OpenFolio | null>(null)
  const [reason, setReason] = useState<Reason>('wrong_room')

  const submit = async () => {
    if (folio === null) return
    const done = await move.run({ paymentLineId: folioLineId, toFolioId: folio.folioId, reasonCode: reason })
    if (done === undefined) return
    const what = words.moved({ amount: formatAmount(done.amount), room: nameOfFolio(folio) })
    onCorrected({ what, documentId: done.documentId, number: done.number })
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {words.moveHint}
      </Text>
      <FolioChoice
        folios={folios.filter((one) => one.folioId !== folioId)}
        value={folio}
        onChange={setFolio}
      />
      <ReasonSelect value={reason} onChange={setReason} />
      <RefusalAlert refusal={move.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.move}
        blockedReason={
          blockedReason('movePayment', 'cure') ?? (folio === null ? otherCash.payOut.folioMissing : null)
        }
        isRunning={move.isRunning}
        onAction={submit}
      />
    </>
  )
}
