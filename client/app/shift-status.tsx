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
        <Notable text={words.away(relief.relieverName)} />
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
        <Notable text={said} />
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
      {relief !== null && <Notable text={words.relieving(relief.ownerName)} />}
      {shift.isForced && <Notable text={shell.shift.forced} />}
      {shift.state !== 'open' && <Notable text={shell.shift[shift.state]} />}
    </div>
  )
}

/** Somebody must know or decide; whole in the tooltip where a long name leaves no room. */
const Notable = ({ text }: { readonly text: string }) => (
  <strong className={classes['notOpen']} title={text}>
    {text}
  </strong>
)
