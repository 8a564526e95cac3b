import { addDays, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { maxNights } from '@jiaoban/shared/stays/stay.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { CountInput } from '../ui/count-input.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { adultsOf } from './check-in.api.ts'
import classes from './check-in.module.css'
import type { CheckInState } from './check-in-state.api.ts'

interface CheckInStayProps {
  readonly state: CheckInState
  readonly errorOf: (name: string) => string | undefined
}

/** How long, how many. The guest arrives on the business date; nights and departure say the same. */
export const CheckInStay = ({ state: { draft, change }, errorOf }: CheckInStayProps) => {
  const { checkIn } = useText()
  const businessDate = useBusinessDate()
  return (
    <section className={classes['section']} aria-label={checkIn.stay.title}>
      <h2>{checkIn.stay.title}</h2>
      <div className={classes['stay']}>
        <CountInput
          label={checkIn.stay.nights}
          name="nights"
          title={checkIn.stay.dayUse}
          max={maxNights}
          value={draft.nights}
          onChange={(nights) => change({ nights })}
        />
        <DateInput
          label={checkIn.stay.departure}
          name="departureDate"
          reference={businessDate}
          error={errorOf('departureDate')}
          value={addDays(businessDate, draft.nights)}
          onChange={(date) =>
            change({ nights: Math.min(maxNights, Math.max(0, daysBetween(businessDate, date))) })
          }
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
    </section>
  )
}
