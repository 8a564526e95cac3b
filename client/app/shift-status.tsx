import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { ShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { useGoTo, useHasScreen } from './navigation.ts'
import classes from './top-bar.module.css'

/** The desk and its shift: number, who, since when; or that there is none, with the button that opens it. */
export const ShiftStatus = ({
  status: { desk, shift, relief, waiting, timeZone },
}: {
  readonly status: ShellStatus
}) => {
  const { shell, relief: words } = useText()
  const { language } = useLanguage()
  const goTo = useGoTo()
  const hasScreen = useHasScreen()

  if (relief !== null && !relief.isReliever) {
    return (
      <div className={classes['shift']}>
        <span className={classes['caption']}>{relief.shiftNumber}</span>
        <strong className={classes['notOpen']}>{words.away(relief.relieverName)}</strong>
      </div>
    )
  }
  if (shift === null) {
    const [first] = waiting
    const said =
      first === undefined
        ? shell.shift.notOpen
        : shell.shift.waiting({ desk: first.deskCode, name: first.giverName })
    return (
      <div className={classes['shift']}>
        <span className={classes['caption']}>{desk?.name ?? shell.shift.noDesk}</span>
        <strong className={classes['notOpen']}>{said}</strong>
        {hasScreen('/shift') && (
          <ActionButton
            label={first === undefined ? shell.shift.openShift : shell.shift.takeOver}
            onAction={() => goTo('/shift')}
            isCompact
          />
        )}
      </div>
    )
  }
  const since = formatTime(shift.openedAt, language, timeZone)
  const open = shell.shift.open({ number: shift.number, cashierName: shift.cashierName, since })
  return (
    <div className={classes['shift']}>
      {desk !== null && <span className={classes['caption']}>{desk.name}</span>}
      <span title={open}>{open}</span>
      {relief !== null && <strong className={classes['notOpen']}>{words.relieving(relief.ownerName)}</strong>}
      {shift.isForced && <strong className={classes['notOpen']}>{shell.shift.forced}</strong>}
      {shift.state !== 'open' && <strong className={classes['notOpen']}>{shell.shift[shift.state]}</strong>}
    </div>
  )
}
