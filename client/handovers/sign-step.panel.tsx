import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useSayAmount } from '../kernel/say-amount.ts'
import { useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { CountSection } from '../shifts/count-section.panel.tsx'
import type { ShiftView } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { StatBar } from '../ui/stat-bar.tsx'
import type { Done } from './counted-step.panel.tsx'
import { DropForm } from './drop.form.tsx'
import classes from './hand-over.module.css'

interface SignStepProps {
  readonly view: ShiftView
  readonly onDone: (done: Done) => void
}

/** Step four: takings into a bag before a witness, then the outgoing signature. */
export const SignStep = ({ view, onDone }: SignStepProps) => {
  const { handovers } = useText()
  const { currency } = useShellStatus()
  const words = handovers.sign
  const [foreign] = view.foreignTakings
  const isForced = view.forcedNames !== null
  const mustDropOwn = Money.of(view.takings, currency).isPositive
  const mustDrop = mustDropOwn || foreign !== undefined
  const amount = (value: string) => <MoneyText amount={value} currency={currency} />
  const given = Money.of(view.floatAmount, currency).minus(Money.of(view.dueBack, currency)).toString()
  return (
    <CountSection title={handovers.steps.sign}>
      <div className={classes['drop']}>
        <StatBar
          label={handovers.steps.sign}
          stats={[
            { label: words.floatAmount, value: amount(view.floatAmount) },
            {
              label: words.takings,
              value: amount(view.takings),
              ...(mustDropOwn && { tone: 'decide' as const }),
            },
            ...view.foreignTakings.map((held) => ({
              label: words.foreignTakings(held.currency),
              value: <MoneyText amount={held.takings} currency={held.currency} />,
              tone: 'decide' as const,
            })),
            ...(Money.of(view.dueBack, currency).isPositive
              ? [{ label: words.dueBack, value: amount(view.dueBack), tone: 'decide' as const }]
              : []),
          ]}
        />
        {mustDropOwn ? (
          <DropForm key={view.takings} takings={view.takings} onDone={onDone} />
        ) : foreign ? (
          <DropForm key={foreign.currency} {...foreign} onDone={onDone} />
        ) : (
          <p>{words.nothingToDrop}</p>
        )}
        <GiveButton key={view.takings} given={given} blockedReason={mustDrop ? words.dropFirst : null} />
        <EndButton isForced={isForced} given={given} blockedReason={mustDrop ? words.dropFirst : null} />
      </div>
    </CountSection>
  )
}

interface LeaveProps {
  readonly given: string
  readonly blockedReason: string | null
}

const GiveButton = ({ given, blockedReason }: LeaveProps) => {
  const { handovers } = useText()
  const askSignature = useSigner()
  const give = useCommand(trpc.handovers.give)
  const say = useSayAmount()
  const submit = async () => {
    const own = await askSignature({ kind: 'own', what: handovers.sign.giveSigns(say(given)) })
    if (own !== null) await give.run({}, own)
  }
  return (
    <>
      <RefusalAlert refusal={give.refusal} />
      <ActionButton
        label={handovers.sign.give}
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        hasAutoFocus={blockedReason === null}
        blockedReason={blockedReason}
        isRunning={give.isRunning}
        onAction={submit}
      />
    </>
  )
}

/** Nobody takes over: the float goes back to the safe before a lead, or, where a lead closes it, before a colleague. */
const EndButton = ({ given, blockedReason, isForced }: LeaveProps & { readonly isForced: boolean }) => {
  const { handovers } = useText()
  const askSignature = useSigner()
  const secondPerson = isForced ? 'witness' : 'approval'
  const end = useCommand(trpc.handovers.end, { secondPerson })
  const say = useSayAmount()
  const submit = async () => {
    const what = isForced ? handovers.forced.endSigns(say(given)) : handovers.sign.endApproval(say(given))
    const second = await askSignature({ kind: secondPerson, what })
    const own = second === null ? null : await askSignature({ kind: 'own' })
    if (second !== null && own !== null) await end.run({}, { ...second, ...own })
  }
  return (
    <>
      <RefusalAlert refusal={end.refusal} />
      <ActionButton
        label={handovers.sign.end}
        isFullWidth
        blockedReason={blockedReason}
        isRunning={end.isRunning}
        onAction={submit}
      />
    </>
  )
}
