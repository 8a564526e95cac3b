import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { maxNights } from '@jiaoban/shared/stays/stay.rules.ts'
import { Checkbox } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { CountInput } from '../ui/count-input.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { adultsOf, arrivalOf, nightsUntil } from './check-in.api.ts'
import classes from './check-in.module.css'
import { CompanyShareField } from './markets/company-share.form.tsx'
import { SegmentField, SenderField } from './markets/market-fields.form.tsx'
import { useSegmentOf } from './markets/markets.api.ts'
import type { CheckInState } from './check-in-state.api.ts'

interface CheckInStayProps {
  readonly state: CheckInState
  readonly errorOf: (name: string) => string | undefined
}

/** How long, how many. Nights and departure say the same. */
export const CheckInStay = ({ state, errorOf }: CheckInStayProps) => {
  const { draft, change } = state
  const { checkIn } = useText()
  const businessDate = useBusinessDate()
  return (
    <section className={classes['section']} aria-label={checkIn.stay.title}>
      <h2>{checkIn.stay.title}</h2>
      <NightBefore state={state} />
      <div className={classes['stay']}>
        <CountInput
          label={checkIn.stay.nights}
          name="nights"
          {...(draft.isNightBefore ? { min: 1 } : { title: checkIn.stay.dayUse })}
          max={maxNights}
          value={draft.nights}
          onChange={(nights) => change({ nights })}
        />
        <DateInput
          label={checkIn.stay.departure}
          name="departureDate"
          reference={businessDate}
          error={errorOf('departureDate')}
          value={addDays(arrivalOf(draft.isNightBefore, businessDate), draft.nights)}
          onChange={(date) => change({ nights: nightsUntil(date, businessDate, draft.isNightBefore) })}
        />
        <CountInput
          label={checkIn.stay.adults}
          name="adults"
          min={1}
          max={20}
          value={adultsOf(draft)}
          onChange={(adults) => change({ adults })}
        />
        <CountInput
          label={checkIn.stay.children}
          name="children"
          max={20}
          value={draft.children}
          onChange={(children) => change({ children })}
        />
        <CountInput
          label={checkIn.stay.breakfasts}
          name="breakfasts"
          max={40}
          value={draft.breakfasts}
          onChange={(breakfasts) => change({ breakfasts })}
        />
      </div>
      <CheckInMarket state={state} />
      {draft.nights === 0 && (
        <Checkbox
          label={checkIn.stay.hourly}
          name="isHourly"
          checked={draft.isHourly}
          onChange={(event) => change({ isHourly: event.currentTarget.checked })}
        />
      )}
    </section>
  )
}

/** Where the guest comes from, and what a company that sends them pays. */
const CheckInMarket = ({ state }: Pick<CheckInStayProps, 'state'>) => {
  const { draft, change, reservation, companyPays } = state
  const segmentCode = useSegmentOf(draft, reservation?.source ?? 'walk_in')
  return (
    <div className={classes['market']}>
      <SegmentField value={segmentCode} onChange={(chosen) => change({ segmentCode: chosen })} />
      <SenderField
        value={draft.companyId}
        onChange={(companyId) => change({ companyId, companyPays: null })}
      />
      {draft.companyId !== null && companyPays !== null && (
        <CompanyShareField
          companyId={draft.companyId}
          value={companyPays}
          onChange={(share) => change({ companyPays: share })}
        />
      )}
    </div>
  )
}

/** After the roll and before the house's hour: the night is the one before, and it is charged at once. */
const NightBefore = ({ state }: Pick<CheckInStayProps, 'state'>) => {
  const { checkIn } = useText()
  const businessDate = useBusinessDate()
  const { draft, change, nightBeforeUntil } = state
  if (nightBeforeUntil === null) return null
  const departure = addDays(arrivalOf(draft.isNightBefore, businessDate), draft.nights)
  return (
    <DecisionNotice>
      <div className={classes['accept']}>
        {checkIn.stay.beforeHour(nightBeforeUntil)}
        <Checkbox
          label={checkIn.stay.nightBefore(addDays(businessDate, -1))}
          name="isNightBefore"
          checked={draft.isNightBefore}
          onChange={({ currentTarget: { checked } }) =>
            change({ isNightBefore: checked, nights: nightsUntil(departure, businessDate, checked) })
          }
        />
      </div>
    </DecisionNotice>
  )
}
