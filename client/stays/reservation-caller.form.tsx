import { NativeSelect, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { client } from '../kernel/trpc.ts'
import { GuestName } from './guest-name.form.tsx'
import { SegmentField, SenderField } from './markets/market-fields.form.tsx'
import { useSegmentOf } from './markets/markets.api.ts'
import { type ReservationDraft, reservationSources } from './reservation.api.ts'
import classes from './reservation.module.css'

interface ReservationCallerProps {
  readonly draft: ReservationDraft
  readonly change: (changes: Partial<ReservationDraft>) => void
}

/** Who telephones; who was here before is found while the name is typed. */
export const ReservationCaller = ({ draft, change }: ReservationCallerProps) => {
  const { desk, stayView } = useText()
  const words = desk.reservation
  const pick = async (guestId: number) => {
    const { name, phone } = await client.guests.byId.query({ guestId })
    change({ guestId, name, phone })
  }
  const segmentCode = useSegmentOf(draft, draft.source)
  return (
    <div className={classes['caller']}>
      <GuestName
        label={words.name}
        name="name"
        value={draft.name}
        error={undefined}
        hasAutoFocus
        onChange={(name) => change({ name, guestId: null })}
        onPickGuest={(guestId) => void pick(guestId)}
        onPickReservation={null}
      />
      <TextInput
        label={words.phone}
        type="tel"
        autoComplete="off"
        maxLength={32}
        value={draft.phone}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.source}
        data={reservationSources.map((source) => ({ value: source, label: stayView.sources[source] }))}
        value={draft.source}
        onChange={(event) =>
          change({
            source: reservationSources.find((source) => source === event.currentTarget.value) ?? draft.source,
          })
        }
      />
      <SenderField value={draft.companyId} onChange={(companyId) => change({ companyId })} />
      <SegmentField value={segmentCode} onChange={(chosen) => change({ segmentCode: chosen })} />
    </div>
  )
}
