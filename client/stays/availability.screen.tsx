import { availabilityDays } from '@jiaoban/shared/stays/reservation.schema.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { AvailabilityGrid } from './availability-grid.panel.tsx'
import { ReservationForm } from './reservation.form.tsx'

interface Chosen {
  readonly roomTypeId: number
  readonly arrivalDate: string
}

/** What can still be sold, by type, for a fortnight; a cell begins a reservation of that type on that night. */
export const AvailabilityScreen = () => {
  const text = useText()
  const { availability: words } = text.reservations
  const navigate = useNavigate()
  const businessDate = useBusinessDate()
  const blockedReason = useBlockedReason()
  const [from, setFrom] = useState(businessDate)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const grid = useQuery({
    ...trpc.stays.availability.queryOptions({ from, nights: availabilityDays }),
    placeholderData: keepPreviousData,
  })
  const block = blockedReason('reserveStay', 'office')
  // Nothing can be reserved in the past, so the grid does not begin there.
  const move = (days: number) =>
    setFrom((last) => [addDays(last, days), businessDate].toSorted().at(-1) ?? last)
  return (
    <>
      <PageHeader title={words.title} detail={words.hint} onBack={() => void navigate({ to: '/' })}>
        <DateInput
          aria-label={words.from}
          w={150}
          reference={businessDate}
          value={from}
          onChange={(date) => setFrom(date < businessDate ? businessDate : date)}
        />
        <ActionButton label={words.earlier} hotkey="PageUp" onAction={() => move(-availabilityDays)} />
        <ActionButton label={words.later} hotkey="PageDown" onAction={() => move(availabilityDays)} />
      </PageHeader>
      <PageBody>
        {done !== null && (
          <DoneNotice what={done} next={{ label: text.common.dismiss, onAction: () => setDone(null) }} />
        )}
        {block !== null && <DecisionNotice>{block}</DecisionNotice>}
        <Loaded query={grid} lines={8}>
          {(data) => <AvailabilityGrid grid={data} isBlocked={block !== null} onChoose={setChosen} />}
        </Loaded>
      </PageBody>
      <Dialog
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        title={text.desk.reservation.title}
        width={640}
      >
        {chosen !== null && (
          <ReservationForm
            start={chosen}
            onDone={(what) => {
              setChosen(null)
              setDone(what)
            }}
          />
        )}
      </Dialog>
    </>
  )
}
