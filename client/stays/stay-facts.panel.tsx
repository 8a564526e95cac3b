import { formatAmount, formatDate } from '@jiaoban/shared/i18n/format.ts'
import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Fragment } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { useListPrices } from './concessions/list-prices.api.ts'
import type { StayView } from './stay.api.ts'
import { StaySection } from './stay-section.panel.tsx'
import classes from './stay.module.css'

interface StayFactsProps {
  readonly stay: StayView
  readonly onChangeDeparture: () => void
}

/** Until when, at what price, with whom, and what somebody remarked. */
export const StayFacts = ({ stay, onChangeDeparture }: StayFactsProps) => {
  const { stayView } = useText()
  const facts = useFacts(stay)
  const blockedReason = useBlockedReason()
  const mayChange = stay.state === 'reserved' || stay.state === 'in_house'
  return (
    <StaySection
      title={stayView.dates}
      action={
        mayChange && (
          <ActionButton
            label={stayView.departureDate.action}
            isCompact
            onAction={onChangeDeparture}
            blockedReason={blockedReason('extendStay', 'office')}
          />
        )
      }
    >
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className={classes['remarks']}>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </StaySection>
  )
}

const useFacts = (stay: StayView): readonly (readonly [string, string])[] => {
  const { stayView } = useText()
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const { arrivalDate, departureDate, room } = stay
  const nights = stayView.nightCount(daysBetween(arrivalDate, departureDate))
  const listed = useListPrices(stay)
  const type = `${(room ?? stay).typeName[language]} · `
  return [
    [stayView.arrival, formatDate(arrivalDate, language)],
    [stayView.departure, `${formatDate(departureDate, language)} · ${nights}`],
    [stayView.rate, `${type}${currency} ${formatAmount(stay.rate)}`],
    ...listed,
    [stayView.party, stayView.partyOf(stay.adults, stay.children)],
    [stayView.breakfasts, stayView.breakfastsOf(stay.breakfasts)],
    [stayView.source, stayView.sources[stay.source]],
    [stayView.plate, stay.plate === '' ? stayView.none : stay.plate],
    [stayView.remarks, stay.remarks === '' ? stayView.none : stay.remarks],
  ]
}
