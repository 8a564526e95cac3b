import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../kernel/i18n.tsx'
import { signOut } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { CountSection } from '../shifts/count-section.panel.tsx'
import { type ShiftView, useWaitingHandover } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { StatBar } from '../ui/stat-bar.tsx'
import classes from './hand-over.module.css'

/** The float is in nobody's drawer until the next cashier has counted it. */
export const WaitingPanel = ({ view }: { readonly view: ShiftView }) => {
  const { handovers } = useText()
  const words = handovers.waiting
  const { currency, timeZone } = useShellStatus()
  const { data: handover } = useWaitingHandover(view.report.shift.deskId ?? 0)
  const takeBack = useCommand(trpc.handovers.takeBack)
  return (
    <CountSection title={words.title} hint={words.hint}>
      <StatBar
        label={words.title}
        stats={[
          {
            label: words.given,
            value: <MoneyText amount={view.report.cash.floatGiven} currency={currency} withCurrency />,
          },
          ...(handover ? [{ label: words.since, value: formatInstant(handover.givenAt, timeZone) }] : []),
        ]}
      />
      <RefusalAlert refusal={takeBack.refusal} />
      <div className={classes['actions']}>
        <ActionButton
          label={words.signOut}
          variant="primary"
          hotkey="Ctrl+Enter"
          hasAutoFocus
          onAction={signOut}
        />
        <ActionButton
          label={words.takeBack}
          isRunning={takeBack.isRunning}
          onAction={() => takeBack.run({})}
        />
        <p className={classes['hint']}>{words.takeBackHint}</p>
      </div>
    </CountSection>
  )
}
