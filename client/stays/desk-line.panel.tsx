import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { type HouseItem, isUncovered } from './desk.api.ts'
import classes from './desk.module.css'
import { VipMark } from './vips/vip-mark.panel.tsx'

interface ArrivalLineProps {
  readonly stay: HouseItem
  readonly onCheckIn: () => void
  readonly onMore: () => void
}

/** Somebody expected: the room that is held or the type, for how long, and since when if they are late. */
export const ArrivalLine = ({ stay, onCheckIn, onMore }: ArrivalLineProps) => {
  const { desk } = useText()
  const { language } = useLanguage()
  const { businessDate } = useShellStatus()
  const { arrivals } = desk
  const nights = arrivals.nights(daysBetween(stay.arrivalDate, stay.departureDate))
  const isLate = stay.arrivalDate < businessDate
  return (
    <>
      <StayLink stay={stay}>
        {isLate ? (
          <span className={classes['late']}>
            {arrivals.expected(formatShortDate(stay.arrivalDate, businessDate))}
          </span>
        ) : (
          `${stay.roomNumber === '' ? '' : `${stay.typeName[language]} · `}${nights}`
        )}
      </StayLink>
      <ActionButton
        label={arrivals.checkIn}
        spokenLabel={`${arrivals.checkIn} ${stay.guestName}`}
        isCompact
        onAction={onCheckIn}
      />
      <ActionIcon aria-label={arrivals.more(stay.guestName)} onClick={onMore} size={28}>
        <IconDots size={16} />
      </ActionIcon>
    </>
  )
}

/** Somebody due out: what they still owe against what they left, and how the inspection stands. */
export const DepartureLine = ({ stay }: { readonly stay: HouseItem }) => {
  const { desk } = useText()
  const { currency } = useShellStatus()
  const navigate = useNavigate()
  const { stayId, balance, deposits, inspection } = stay
  const tone = isUncovered(stay, currency) ? { tone: 'decide' as const } : {}
  return (
    <>
      <StayLink stay={stay}>
        <MoneyText amount={balance} currency={currency} {...tone} /> /{' '}
        <MoneyText amount={deposits} currency={currency} />
        {inspection === 'requested' && <span className={classes['waiting']}>{desk.waitingInspection}</span>}
      </StayLink>
      <ActionButton
        label={desk.departures.checkOut}
        spokenLabel={`${desk.departures.checkOut} ${stay.guestName}`}
        isCompact
        onAction={() => navigate({ to: '/stays/$stayId/check-out', params: { stayId } })}
      />
    </>
  )
}

interface StayLinkProps {
  readonly stay: HouseItem
  readonly children: ReactNode
}

/** Room or type and guest, which open the stay, over a line of detail. */
const StayLink = ({ stay, children }: StayLinkProps) => {
  const { language } = useLanguage()
  return (
    <div className={classes['who']}>
      <Link to="/stays/$stayId" params={{ stayId: stay.stayId }}>
        <strong>{stay.roomNumber === '' ? stay.typeName[language] : stay.roomNumber}</strong> {stay.guestName}{' '}
        <VipMark code={stay.vipCode} />
      </Link>
      <div className={classes['detail']}>{children}</div>
    </div>
  )
}
