import { type Instant, wallClock } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import { documentError } from './document.errors.ts'

/**
 * What keeps a paper from being entered at the time that is written on it; undefined when nothing does. The money went
 * into the drawer when the paper was written, so that was while the drawer was in the hands of the shift that enters
 * it (`drawerSince`, UTC), and not after now. Source: ledger.md, section 4 (power gone).
 */
export const refusalOfOutageSlip = (
  { occurredAt }: { readonly occurredAt: Instant },
  { drawerSince, now }: { readonly drawerSince: Instant; readonly now: Instant },
  timeZone: string,
): DomainError | undefined => {
  const shown = (instant: Instant) => {
    const { date, time } = wallClock(instant, timeZone)
    return `${date} ${time}`
  }
  if (occurredAt > now) return documentError('outage_slip_in_future', { time: shown(occurredAt) })
  if (occurredAt < drawerSince) {
    const since = shown(drawerSince)
    return documentError('outage_slip_too_early', { time: shown(occurredAt), since })
  }
  return undefined
}
