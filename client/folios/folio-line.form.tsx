import { reasonCodes } from '@jiaoban/shared/folios/folio.schema.ts'
import { formatAmount, formatInstant } from '@jiaoban/shared/i18n/format.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, Fragment, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../kernel/shell-status.ts'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { CorrectPaymentForm } from '../payments/correct-payment.form.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { AllowanceForm } from './allowance.form.tsx'
import type { FolioLineView, FolioView } from './folio.api.ts'
import { useLineTitle } from './folio-item.panel.tsx'
import classes from './folio.module.css'

interface FolioLineDialogProps {
  /** The line that was opened; null while none is. */
  readonly opened: { readonly line: FolioLineView; readonly folio: FolioView } | null
  readonly onClose: () => void
  /** After a correction, with the sentence that says so. */
  readonly onCorrected: (what: string) => void
}

/** One line of a folio: who posted it and when, and how a charge or a payment of now is corrected. */
export const FolioLineDialog = ({ opened, onClose, onCorrected }: FolioLineDialogProps) => {
  const { folios } = useText()
  const [printing, setPrinting] = useState<number | null>(null)
  return (
    <>
      <Dialog isOpen={opened !== null} onClose={onClose} title={folios.line.title} width={480}>
        {opened !== null && (
          <Stack gap="md">
            <LineFacts line={opened.line} />
            {isCorrectablePayment(opened.line) ? (
              <CorrectPaymentForm
                folioLineId={opened.line.id}
                folioId={opened.folio.id}
                isFolioOpen={opened.folio.state === 'open'}
                onCorrected={({ what, number, documentId }) => {
                  setPrinting(documentId)
                  onCorrected(`${what} · ${number}`)
                }}
              />
            ) : (
              <LineActions {...opened} onCorrected={onCorrected} />
            )}
          </Stack>
        )}
      </Dialog>
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}

/** A payment that was not taken back yet; whether it is of this shift the server knows. */
const isCorrectablePayment = ({ kind, amount, reversedByLineId }: FolioLineView): boolean =>
  kind === 'payment' && amount.startsWith('-') && reversedByLineId === null

const LineFacts = ({ line }: { readonly line: FolioLineView }) => {
  const { folios } = useText()
  const { timeZone } = useShellStatus()
  const titleOf = useLineTitle()
  const facts: readonly [string, string | null][] = [
    [folios.item, titleOf(line)],
    [folios.amount, formatAmount(line.amount)],
    [folios.quantity, line.code === null ? null : String(line.quantity)],
    [folios.line.night, line.night],
    [folios.line.businessDate, line.businessDate],
    [folios.line.postedAt, formatInstant(line.postedAt, timeZone)],
    [folios.by, line.postedBy],
    [folios.document, line.documentNumber],
    [folios.line.remark, line.remark === '' ? null : line.remark],
  ]
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  )
}

/** Taking a charge back, or lowering it: what is possible comes first. */
const LineActions = (props: CorrectionProps) => {
  const { folios, folioWindows } = useText()
  const businessDate = useBusinessDate()
  const { line, folio, onCorrected } = props
  const isReducible = folio.state === 'open' && line.department !== null && isPositiveAmount(line.left)
  const isCorrectable = whyNot(line, folio, businessDate, folios) === null
  const [chosen, setChosen] = useState<'correct' | 'allow'>(
    isCorrectable || !isReducible ? 'correct' : 'allow',
  )
  if (!isReducible) return <Correction {...props} />
  return (
    <>
      <SegmentedControl
        aria-label={folios.line.title}
        data={[
          { value: 'correct', label: folios.correct.action },
          { value: 'allow', label: folioWindows.allowance.title },
        ]}
        value={chosen}
        onChange={(value) => setChosen(value === 'allow' ? 'allow' : 'correct')}
      />
      {chosen === 'correct' ? (
        <Correction {...props} />
      ) : (
        <AllowanceForm line={line} onAllowed={onCorrected} />
      )}
    </>
  )
}

/** Why a line cannot be corrected, as the server would say; null when it can. */
const whyNot = (
  line: FolioLineView,
  folio: FolioView,
  businessDate: string,
  { line: words }: Dictionary['folios'],
): string | null => {
  if (line.kind === 'correction') return words.isCorrection
  if (line.reversedByLineId !== null) return words.corrected
  if (!['charge', 'allowance', 'transfer', 'tip'].includes(line.kind)) return words.isNoCharge
  if (folio.state === 'closed') return words.isClosed
  if (line.isBilled) return words.isBilled
  if (line.kind === 'charge' && line.night !== null) return words.isNight
  if (line.kind !== 'allowance' && !line.isMovedAway && line.left !== line.amount) return words.isPartlyGone
  return line.businessDate === businessDate ? null : words.isOlder
}

interface CorrectionProps {
  readonly line: FolioLineView
  readonly folio: FolioView
  readonly onCorrected: (what: string) => void
}

const Correction = ({ line, folio, onCorrected }: CorrectionProps) => {
  const { folios } = useText()
  const titleOf = useLineTitle()
  const businessDate = useBusinessDate()
  const blockedReason = useBlockedReason()
  const correct = useCommand(trpc.folios.correctCharge)
  const [reason, setReason] = useState<(typeof reasonCodes)[number]>('wrong_amount')
  const [remark, setRemark] = useState('')
  const problem = whyNot(line, folio, businessDate, folios)
  if (problem !== null) return <Text c="dimmed">{problem}</Text>

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await correct.run({ folioLineId: line.id, reasonCode: reason, remark })
    if (done !== undefined) onCorrected(folios.correct.done(titleOf(line), formatAmount(line.amount)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={folios.correct.reason}
          data-autofocus
          data={reasonCodes.map((code) => ({ value: code, label: folios.correct.reasons[code] }))}
          value={reason}
          onChange={(event) =>
            setReason(reasonCodes.find((code) => code === event.currentTarget.value) ?? reason)
          }
        />
        <TextInput
          label={folios.correct.remark}
          description={folios.correct.hint}
          inputWrapperOrder={['label', 'input', 'description']}
          maxLength={200}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={correct.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          isFullWidth
          label={folios.correct.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          blockedReason={blockedReason('correctCharge', 'desk')}
          isRunning={correct.isRunning}
        />
      </Stack>
    </form>
  )
}
