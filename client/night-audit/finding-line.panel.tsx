import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { MoneyText } from '../ui/money-text.tsx'
import type { FindingView } from './night-audit.api.ts'
import classes from './night-audit.module.css'

/** One thing that was found: what, whose, how much, who must do what, and the way to where it is cured. */
export const FindingLine = ({ finding }: { readonly finding: FindingView }) => {
  const { nightAudit } = useText()
  const { currency } = useShellStatus()
  const { kind, amount, guestName, staffName } = finding
  const name = finding.label === '' ? guestName : finding.label
  return (
    <li className={classes['finding']}>
      <CureLink finding={finding}>{name === '' ? nightAudit.open : name}</CureLink>
      {guestName !== '' && guestName !== name && <span>{guestName}</span>}
      <span className={classes['what']}>{nightAudit.findings[kind](staffName)}</span>
      {amount !== null && amount !== '0.00' && <MoneyText amount={amount} currency={currency} />}
    </li>
  )
}

const CureLink = ({ finding, children }: { readonly finding: FindingView; readonly children: ReactNode }) => {
  const { kind, id, stayId } = finding
  const className = classes['cure'] ?? ''
  if (kind === 'due_out' && stayId !== null)
    return (
      <Link to="/stays/$stayId/check-out" params={{ stayId }} className={className}>
        {children}
      </Link>
    )
  if (kind === 'unprinted')
    return (
      <Link to="/documents/$documentId" params={{ documentId: id }} className={className}>
        {children}
      </Link>
    )
  if (stayId !== null)
    return (
      <Link to="/stays/$stayId" params={{ stayId }} className={className}>
        {children}
      </Link>
    )
  return (
    <Link to={kind === 'in_relief' ? '/shift' : '/hand-over'} className={className}>
      {children}
    </Link>
  )
}
