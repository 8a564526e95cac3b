import { Stack, Text } from '@mantine/core'
import { useText } from '../../kernel/i18n.tsx'
import { useSayMoney } from '../../kernel/say-amount.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { TakeMoneyForm } from '../../payments/take-money.form.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { DifferenceDialog, DifferenceFormProps } from './debts.api.ts'
import { DecideShortForm } from './decide-short.form.tsx'
import { GiveBackForm, MatchForm } from './decide-over.form.tsx'

interface DifferenceDialogsProps extends DifferenceFormProps {
  readonly opened: DifferenceDialog | null
  readonly onClose: () => void
}

const forms = {
  decideShort: DecideShortForm,
  repay: (props: DifferenceFormProps) => <RepayForm {...props} />,
  waive: (props: DifferenceFormProps) => <WaiveForm {...props} />,
  keep: (props: DifferenceFormProps) => <KeepForm {...props} />,
  giveBack: GiveBackForm,
  match: MatchForm,
} as const

/** The dialogs of a difference: one decision at a time. */
export const DifferenceDialogs = ({ opened, onClose, ...form }: DifferenceDialogsProps) => {
  const { debts: words } = useText()
  const Form = opened === null ? null : forms[opened]
  return (
    <Dialog
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : words[opened].title}
      width={opened === 'repay' ? 520 : 440}
    >
      {Form !== null && <Form {...form} />}
    </Dialog>
  )
}

const RepayForm = ({ difference, onDone }: DifferenceFormProps) => {
  const { debts: words } = useText()
  const repay = useCommand(trpc.differences.repayShort)
  const say = useSayMoney()
  const { currency } = difference
  return (
    <TakeMoneyForm
      due={difference.left}
      currency={currency}
      label={words.repay.left}
      submit={words.repay.submit}
      mayBePart
      refusal={repay.refusal}
      isRunning={repay.isRunning}
      onTake={async (tenders, change) => {
        const done = await repay.run({ differenceId: difference.differenceId, tenders })
        if (done === undefined) return
        onDone({
          what: words.repay.done(say(done.amount, currency)),
          numbers: [
            { label: words.receipt, value: done.number },
            ...(change === null ? [] : [{ label: words.change, value: say(change, currency) }]),
          ],
          documentId: done.documentId,
        })
      }}
    />
  )
}

const WaiveForm = ({ difference, onDone }: DifferenceFormProps) => {
  const { waive: words } = useText().debts
  const waive = useCommand(trpc.differences.waiveShort)
  const say = useSayMoney()
  const { left, currency } = difference
  const submit = async () => {
    const done = await waive.run({ differenceId: difference.differenceId })
    if (done !== undefined) onDone({ what: words.done(say(done.amount, currency)) })
  }
  return <Decision words={words} amount={say(left, currency)} command={waive} onSubmit={submit} />
}

const KeepForm = ({ difference, onDone }: DifferenceFormProps) => {
  const { keep: words } = useText().debts
  const keep = useCommand(trpc.differences.decideOver)
  const say = useSayMoney()
  const { amount, currency } = difference
  const submit = async () => {
    const done = await keep.run({ differenceId: difference.differenceId })
    if (done !== undefined) onDone({ what: words.done(say(done.amount, currency)) })
  }
  return <Decision words={words} amount={say(amount, currency)} command={keep} onSubmit={submit} />
}

interface DecisionProps {
  readonly words: { readonly hint: string; readonly submit: (amount: string) => string }
  /** As it is said. */
  readonly amount: string
  readonly command: { readonly refusal: string | null; readonly isRunning: boolean }
  readonly onSubmit: () => Promise<void>
}

/** A decision with nothing to fill in, which cannot be undone. */
const Decision = ({ words, amount, command, onSubmit }: DecisionProps) => (
  <Stack gap="md">
    <Text c="dimmed">{words.hint}</Text>
    <RefusalAlert refusal={command.refusal} />
    <ActionButton
      variant="primary"
      isDangerous
      isFullWidth
      hasAutoFocus
      label={words.submit(amount)}
      onAction={onSubmit}
      isRunning={command.isRunning}
    />
  </Stack>
)
