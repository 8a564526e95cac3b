import { formatAmount, formatShortDate, formatShortInstant } from '@jiaoban/shared/i18n/format.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { StaySection } from './stay-section.panel.tsx'
import classes from './stay.module.css'

type Change = Awaited<ReturnType<typeof client.stays.history.query>>[number]

/** What a reservation went through, the newest first: when, who, and what was different from then on. */
export const ReservationHistory = ({ stayId }: { readonly stayId: number }) => {
  const text = useText()
  const words = text.reservations.history
  const { businessDate, timeZone } = useShellStatus()
  const { data: changes = [] } = useQuery(trpc.stays.history.queryOptions({ stayId }))
  if (changes.length === 0) return null
  const rows = changes.map((change, index) => ({ change, before: changes[index - 1] })).toReversed()
  return (
    <StaySection title={words.title}>
      <ul className={classes['list']}>
        {rows.map(({ change, before }) => (
          <li key={change.changeId} className={classes['row']}>
            <span>
              {words.kinds[change.kind]}
              {change.reasonCode !== null && ` · ${reasonOf(change.reasonCode, text)}`}
              {before !== undefined && (
                <span className={classes['detail']}>{differences(before, change, text).join(' · ')}</span>
              )}
            </span>
            <span className={classes['quiet']}>
              {words.by(formatShortInstant(change.changedAt, businessDate, timeZone), change.changedBy)}
            </span>
          </li>
        ))}
      </ul>
    </StaySection>
  )
}

const reasonOf = (code: string, { stayView, reservations }: Dictionary): string =>
  wordFor(
    { ...stayView.cancel.reasons, ...reservations.noShowReasons, released: reservations.history.released },
    code,
  )

/** What a change changed, in words: the label, what it was, what it is. */
const differences = (before: Change, after: Change, { reservations, stayView }: Dictionary): string[] => {
  const words = reservations.history
  const datesOf = ({ arrivalDate, departureDate }: Change) =>
    `${formatShortDate(arrivalDate, departureDate)}–${formatShortDate(departureDate, arrivalDate)}`
  const parts: readonly (readonly [string, (change: Change) => string])[] = [
    [words.guest, ({ guestName }) => guestName],
    [words.dates, datesOf],
    [words.roomType, ({ typeCode }) => typeCode],
    [words.room, ({ roomNumber }) => (roomNumber === '' ? words.noRoom : roomNumber)],
    [words.people, ({ adults, children }) => stayView.partyOf(adults, children)],
    [words.breakfasts, ({ breakfasts }) => String(breakfasts)],
    [words.source, ({ source }) => wordFor(stayView.sources, source)],
    [words.total, ({ total }) => formatAmount(total)],
  ]
  return parts.flatMap(([label, of]) =>
    of(before) === of(after) ? [] : [words.fromTo(label, of(before), of(after))],
  )
}
