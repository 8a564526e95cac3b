import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { TakeMoneyForm } from '../../payments/take-money.form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { SkipperView } from './skipper.api.ts'
import { AssignSkipperForm, RecordContactForm, WriteOffSkipperForm } from './skipper-decisions.form.tsx'

export type SkipperDialog = 'recover' | 'assign' | 'writeOff' | 'contact'

/** What was done by one of the dialogs. */
export interface SkipperDone {
  readonly what: string
  readonly numbers?: readonly { readonly label: string; readonly value: string }[]
  /** A receipt to print. */
  readonly documentId?: number
}

interface SkipperDialogsProps {
  readonly skipper: SkipperView
  readonly opened: SkipperDialog | null
  readonly onClose: () => void
  readonly onDone: (done: SkipperDone) => void
}

/** The dialogs of a case: one thing done to it at a time. */
export const SkipperDialogs = ({ skipper, opened, onClose, onDone }: SkipperDialogsProps) => {
  const { skippers: words } = useText()
  const say = (what: string) => onDone({ what })
  return (
    <Dialog
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : words[opened].title}
      width={opened === 'recover' ? 520 : 440}
    >
      {opened === 'recover' && <RecoverForm skipper={skipper} onDone={onDone} />}
      {opened === 'assign' && <AssignSkipperForm caseId={skipper.caseId} onDone={say} />}
      {opened === 'writeOff' && <WriteOffSkipperForm skipper={skipper} onDone={say} />}
      {opened === 'contact' && <RecordContactForm caseId={skipper.caseId} onDone={say} />}
    </Dialog>
  )
}

const RecoverForm = ({ skipper, onDone }: Pick<SkipperDialogsProps, 'skipper' | 'onDone'>) => {
  const { recover: words } = useText().skippers
  const recover = useCommand(trpc.skippers.recover)
  return (
    <TakeMoneyForm
      due={skipper.left}
      label={words.left}
      submit={words.submit}
      mayBePart
      refusal={recover.refusal}
      isRunning={recover.isRunning}
      onTake={async (tenders, change) => {
        const done = await recover.run({ caseId: skipper.caseId, tenders })
        if (done === undefined) return
        onDone({
          what: words.done(formatAmount(done.amount)),
          numbers: [
            { label: words.receipt, value: done.number },
            ...(change === null ? [] : [{ label: words.change, value: formatAmount(change) }]),
          ],
          documentId: done.documentId,
        })
      }}
    />
  )
}
