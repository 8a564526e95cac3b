import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { Link } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { Checklist } from './night-audit.api.ts'
import classes from './night-audit.module.css'

/** The audits that were finished, each with its report pack. */
export const AuditNights = ({ nights }: { readonly nights: Checklist['nights'] }) => {
  const { nightAudit, documents } = useText()
  const { timeZone } = useShellStatus()
  return (
    <section aria-labelledby="audit-nights">
      <h2 id="audit-nights" className={classes['title']}>
        {nightAudit.pack.title}
      </h2>
      {nights.length === 0 ? (
        <p className={classes['hint']}>{nightAudit.pack.empty}</p>
      ) : (
        <ul className={classes['nights']}>
          {nights.map(({ businessDate, rolledAt, rolledBy, prints }) => (
            <li key={businessDate}>
              <Link
                to="/night-audit/$businessDate"
                params={{ businessDate }}
                className={classes['cure'] ?? ''}
              >
                {businessDate}
              </Link>
              <span className={classes['signature']}>
                {rolledBy} · {formatInstant(rolledAt, timeZone)}
              </span>
              <span className={classes['printed']} data-missing={prints.length === 0 || undefined}>
                {prints.length === 0 ? nightAudit.pack.unprinted : documents.printed(prints.length)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
