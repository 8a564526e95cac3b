import { formatDate } from '@jiaoban/shared/i18n/format.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { UnstyledButton } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { Session } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ConnectionMark } from './connection-mark.tsx'
import { LanguageMenu } from '../ui/language-menu.tsx'
import classes from './top-bar.module.css'
import { ShiftStatus } from './shift-status.tsx'
import { UserMenu } from './user-menu.tsx'

/** Where, which day of the books, which desk and shift, who. */
export const TopBar = ({ session }: { readonly session: Session }) => {
  const text = useText()
  const { language } = useLanguage()
  const status = useShellStatus()
  return (
    <header className={classes['bar']}>
      <div className={classes['hotel']} title={status.propertyName}>
        {status.propertyName}
      </div>
      <div className={classes['date']}>
        <span className={classes['caption']}>{text.shell.businessDate}</span>
        <time dateTime={status.businessDate}>{formatDate(status.businessDate, language)}</time>
      </div>
      {mayRun(session.role, 'openShift') && <ShiftStatus status={status} />}
      <div className={classes['tools']}>
        <UnstyledButton
          className={classes['find'] ?? ''}
          onClick={spotlight.open}
          aria-keyshortcuts="Control+K"
        >
          <IconSearch size={15} aria-hidden />
          <span>{text.shell.commandBox.open}</span>
          <kbd aria-hidden>Ctrl K</kbd>
        </UnstyledButton>
        <ConnectionMark />
        <LanguageMenu />
        <UserMenu session={session} />
      </div>
    </header>
  )
}
