import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { ShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { useGoTo, useHasScreen } from './navigation.ts'
import classes from './top-bar.module.css'

/** The desk and its shift: number, who, since when; or that there is none, with the button that opens it. */
export const ShiftStatus = ({ status: { desk, shift, timeZone } }: { readonly status: ShellStatus }) => {
  const { shell } = useText()
  const { language } = useLanguage()
  const goTo = useGoTo()
  const hasScreen = useHasScreen()

  if (shift === null) {
    return (
      <div className={classes['shift']}>
        <span className={classes['caption']}>{desk?.name ?? shell.shift.noDesk}</span>
        <strong className={classes['notOpen']}>{shell.shift.notOpen}</strong>
        {hasScreen('/shift') && (
          <ActionButton label={shell.shift.openShift} onAction={() => goTo('/shift')} isCompact />
        )}
      </div>
    )
  }
  const since = formatTime(shift.openedAt, language, timeZone)
  return (
    <div className={classes['shift']}>
      {desk !== null && <span className={classes['caption']}>{desk.name}</span>}
      <span>{shell.shift.open({ number: shift.number, cashierName: shift.cashierName, since })}</span>
      {shift.state !== 'open' && <strong className={classes['notOpen']}>{shell.shift[shift.state]}</strong>}
    </div>
  )
}
