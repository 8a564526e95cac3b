import { formatAmount, formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { PaperFacts } from '../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../documents/print/paper-head.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { PaperSignatures } from '../documents/print/paper-signatures.panel.tsx'
import classes from '../documents/print/paper.module.css'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useListPrices } from './concessions/list-prices.api.ts'
import type { PaperSize } from '../ui/paper-size.ts'
import type { Registration } from './registration.api.ts'

interface RegistrationPageProps extends Registration {
  readonly size: PaperSize
}

/** Who stays, where, until when and at what price; the house rules; and where the guest signs. */
export const RegistrationPage = ({ stay, profile, idNumbers, size }: RegistrationPageProps) => {
  const { registration, stayView } = useText()
  return (
    <div className={classes['sheet']} data-size={size}>
      <header className={classes['head']}>
        <PaperHotel property={profile} />
        <h1 className={classes['title']}>{registration.title}</h1>
      </header>
      <StayFacts stay={stay} profile={profile} />
      <PaperLines
        columns={[
          { key: 'name', header: registration.name, cell: ({ name }) => name },
          {
            key: 'kind',
            header: registration.idKind,
            cell: ({ idKind }) => (idKind === '' ? '' : stayView.guests.idKinds[idKind]),
          },
          {
            key: 'number',
            header: registration.idNumber,
            cell: ({ guestId, idNumber }) => idNumbers.get(guestId) ?? idNumber,
          },
          { key: 'nationality', header: registration.nationality, cell: ({ nationality }) => nationality },
          { key: 'phone', header: registration.phone, cell: ({ phone }) => phone },
        ]}
        rows={stay.guests}
        rowKey={({ guestId }) => guestId}
      />
      <ol className={classes['rules']}>
        {registration
          .rules({ checkOutTime: profile.checkOutTime, halfDayUntil: profile.halfDayUntil })
          .map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
      </ol>
      <PaperSignatures who={[registration.guestSignature, registration.receptionist, registration.date]} />
    </div>
  )
}

const StayFacts = ({ stay, profile }: Pick<Registration, 'stay' | 'profile'>) => {
  const { registration, stayView } = useText()
  const { language } = useLanguage()
  const { room, slips } = stay
  const listed = useListPrices(stay, false)
  const deposits = slips.map(({ number, amount }) => `${number} ${formatAmount(amount)}`).join('  ')
  const arrival =
    stay.checkedInAt === null ? stay.arrivalDate : formatInstant(stay.checkedInAt, profile.timeZone)
  return (
    <PaperFacts
      facts={[
        {
          label: registration.room,
          value: room === null ? '' : `${room.number} ${room.typeName[language]}`,
        },
        { label: registration.rate, value: `${profile.currency} ${formatAmount(stay.rate)}` },
        ...listed.map(([label, value]) => ({ label, value })),
        { label: registration.arrival, value: arrival },
        { label: registration.departure, value: `${stay.departureDate} ${profile.checkOutTime}` },
        { label: registration.party, value: stayView.partyOf(stay.adults, stay.children) },
        { label: registration.breakfasts, value: stayView.breakfastsOf(stay.breakfasts) },
        { label: registration.plate, value: stay.plate === '' ? '—' : stay.plate },
        { label: registration.deposits, value: deposits === '' ? '—' : deposits },
        ...(stay.remarks === '' ? [] : [{ label: registration.remarks, value: stay.remarks, isWide: true }]),
      ]}
    />
  )
}
