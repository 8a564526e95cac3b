import { useText } from '../kernel/i18n.tsx'
import { signOut } from '../kernel/session.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { CountSection } from '../shifts/count-section.panel.tsx'
import type { ShiftView } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { StatBar } from '../ui/stat-bar.tsx'
import classes from './hand-over.module.css'

/** The float is in nobody's drawer until the next cashier has counted it. */
export const WaitingPanel = ({ view }: { readonly view: ShiftView }) => {
  const { handovers } = useText()
  const words = handovers.waiting
  const takeBack = useCommand(trpc.handovers.takeBack)
  return (
    <CountSection title={words.title} hint={words.hint}>
      <StatBar label={words.title} stats={[{ label: words.given, value: view.report.cash.floatGiven }]} />
      <RefusalAlert refusal={takeBack.refusal} />
      <div className={classes['actions']}>
        <ActionButton label={words.signOut} variant="primary" hotkey="Ctrl+Enter" onAction={signOut} />
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
