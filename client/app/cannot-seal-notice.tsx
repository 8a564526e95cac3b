import type { Area } from '@jiaoban/shared/kernel/area.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { useGoTo } from './navigation.ts'
import classes from './shell.module.css'

interface CannotSealNoticeProps {
  readonly canSee: (area: Area) => boolean
}

/** Above every screen while the key that seals is not on the server: nobody is to find out at the hand-over. */
export const CannotSealNotice = ({ canSee }: CannotSealNoticeProps) => {
  const { sealKeys: words } = useText()
  const { canSeal } = useShellStatus()
  const goTo = useGoTo()
  if (canSeal) return null
  const mayReplace = canSee('settings')
  const action = { label: words.toSettings, onAction: () => goTo('/settings') }
  return (
    <div className={classes['notice']}>
      <DecisionNotice {...(mayReplace && { action })}>
        {words.banner} {!mayReplace && words.callAdministrator}
      </DecisionNotice>
    </div>
  )
}
