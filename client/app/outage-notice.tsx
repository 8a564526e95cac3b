import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../kernel/i18n.tsx'
import { outageMode, useOutageMode } from '../kernel/outage-mode.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { useGoTo } from './navigation.ts'
import classes from './shell.module.css'

/** Above every screen while outage slips are entered: by which paper the next thing is booked, or what comes next. */
export const OutageNotice = () => {
  const { outage } = useText()
  const { timeZone } = useShellStatus()
  const { band: words } = outage
  const goTo = useGoTo()
  const mode = useOutageMode()
  if (mode === null) return null
  const { number, occurredAt } = mode.slip
  if (mode.phase === 'writing') {
    return (
      <div className={classes['notice']}>
        <DecisionNotice action={{ label: words.cancel, onAction: outageMode.end }}>
          {words.writing(number, formatInstant(occurredAt, timeZone))}
        </DecisionNotice>
      </div>
    )
  }
  const another = () => {
    outageMode.end()
    goTo('/outage')
  }
  return (
    <div className={classes['notice']}>
      <DecisionNotice action={{ label: words.another, onAction: another }}>
        {words.done(number)} <ActionButton label={words.end} onAction={outageMode.end} />
      </DecisionNotice>
    </div>
  )
}
