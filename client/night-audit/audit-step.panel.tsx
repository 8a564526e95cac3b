import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useId } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { FindingLine } from './finding-line.panel.tsx'
import { type AuditStepView, isUnsigned } from './night-audit.api.ts'
import classes from './night-audit.module.css'

const marks = { clear: '✓', signed: '✓', blocked: '✕', open: '!', changed: '!' } as const

interface AuditStepProps {
  readonly number: number
  readonly step: AuditStepView
  readonly onSign: () => void
  readonly onNoShows: () => void
}

/** A step in one line, and under it what it found. */
export const AuditStepRow = ({ number, step, onSign, onNoShows }: AuditStepProps) => {
  const { nightAudit } = useText()
  const { role } = useSession()
  const titleId = useId()
  const name = nightAudit.steps[step.step]
  const hidden = step.count - step.findings.length
  const maySign = isUnsigned(step) && mayRun(role, 'signAuditStep')
  const mayEnd = step.step === 'arrivals' && step.count > 0 && mayRun(role, 'markNoShows')
  return (
    <li className={classes['step']} data-state={step.state} aria-labelledby={titleId}>
      <div className={classes['line']}>
        <span className={classes['mark']} aria-hidden>
          {marks[step.state]}
        </span>
        <h2 id={titleId} className={classes['name']}>
          {number}. {name}
        </h2>
        <span className={classes['state']}>{nightAudit.states[step.state](step.count)}</span>
        <Signature step={step} />
        <span className={classes['actions']}>
          {mayEnd && <ActionButton label={nightAudit.noShows.action} isCompact onAction={onNoShows} />}
          {maySign && (
            <ActionButton
              label={nightAudit.sign.action}
              spokenLabel={nightAudit.sign.of(name)}
              isCompact
              onAction={onSign}
            />
          )}
        </span>
      </div>
      {step.findings.length > 0 && (
        <ul className={classes['findings']}>
          {step.findings.map((finding) => (
            <FindingLine key={`${finding.kind}:${finding.id}`} finding={finding} />
          ))}
          {hidden > 0 && <li className={classes['hint']}>{nightAudit.more(hidden)}</li>}
        </ul>
      )}
    </li>
  )
}

const Signature = ({ step }: { readonly step: AuditStepView }) => {
  const { nightAudit } = useText()
  const { timeZone } = useShellStatus()
  const { check, state } = step
  if (check === null || (state !== 'signed' && state !== 'clear')) return null
  const reason = check.reasonCode === null ? '' : nightAudit.reasons[check.reasonCode as 'checked']
  return (
    <span className={classes['signature']}>
      {[reason, check.by, formatInstant(check.at, timeZone), `#${check.journalSeq}`]
        .filter((word) => word !== '')
        .join(' · ')}
    </span>
  )
}
