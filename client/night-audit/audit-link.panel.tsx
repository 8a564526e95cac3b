import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { isUnsigned, useChecklist } from './night-audit.api.ts'
import classes from './night-audit.module.css'

/** How far the night audit is, and the way to it. */
export const AuditLink = () => {
  const { nightAudit } = useText()
  const navigate = useNavigate()
  const checklist = useChecklist()
  return (
    <section className={classes['section']} aria-labelledby="audit-title">
      <h2 id="audit-title" className={classes['title']}>
        {nightAudit.title}
      </h2>
      <Loaded query={checklist} lines={1}>
        {({ businessDate, steps }) => (
          <p className={classes['hint']}>
            {businessDate} ·{' '}
            {nightAudit.summary({
              blocked: steps.filter(({ state }) => state === 'blocked').length,
              unsigned: steps.filter(isUnsigned).length,
            })}
          </p>
        )}
      </Loaded>
      <ActionButton
        label={nightAudit.go}
        hotkey="Shift+F9"
        isFullWidth
        onAction={() => navigate({ to: '/night-audit' })}
      />
    </section>
  )
}
