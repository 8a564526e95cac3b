import { residentIdLength } from '@jiaoban/shared/property/id-paper.rules.ts'
import { idKinds } from '@jiaoban/shared/property/id-paper.types.ts'
import { ActionIcon, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useText } from '../kernel/i18n.tsx'
import { client } from '../kernel/trpc.ts'
import {
  doubtfulIdNumber,
  type GuestDraft,
  homeNationality,
  needsSecondLook,
  newGuest,
} from './check-in.api.ts'
import classes from './check-in.module.css'
import { GuestName } from './guest-name.form.tsx'

interface GuestFieldsProps {
  /** From 0; the first answers for the stay. */
  readonly index: number
  readonly guest: GuestDraft
  readonly errorOf: (name: string) => string | undefined
  readonly onChange: (guest: GuestDraft) => void
  readonly onRemove: (() => void) | null
  /** A repeat guest was filled in: the conversation goes on. */
  readonly onFilled: () => void
  readonly onPickReservation: ((stayId: number) => void) | null
}

/** Whoever does not carry the card of the country shows where they come from. */
const asksNationality = ({ idKind }: GuestDraft): boolean =>
  idKind === 'passport' || idKind === 'residence_permit' || idKind === 'other'

/** One person as they show their document: name, document, number, phone. */
export const GuestFields = ({ index, guest, errorOf, onChange, onRemove, ...props }: GuestFieldsProps) => {
  const { checkIn, stayView, facts } = useText()
  const change = (changes: Partial<GuestDraft>) => onChange({ ...guest, ...changes })
  const name = (field: string) => `guests.${index}.${field}`
  // While it is typed a number is not wrong yet: it is looked at when it is whole, or when somebody wants to go on.
  const isWhole = guest.idNumber.trim().length >= residentIdLength
  const isDoubtful = needsSecondLook(guest) && (isWhole || errorOf(name('idNumber')) !== undefined)

  const pickGuest = async (guestId: number) => {
    const known = await client.guests.byId.query({ guestId })
    onChange(newGuest(guest.rowId, known))
    props.onFilled()
  }
  return (
    <div className={classes['guest']}>
      <GuestName
        label={index === 0 ? checkIn.guests.name : checkIn.guests.nameOf(index + 1)}
        name={name('name')}
        value={guest.name}
        error={errorOf(name('name'))}
        hasAutoFocus={index === 0 || guest.name === ''}
        onChange={(typed) => change({ name: typed })}
        onPickGuest={(guestId) => void pickGuest(guestId)}
        onPickReservation={props.onPickReservation}
      />
      <NativeSelect
        label={checkIn.guests.idKind}
        name={name('idKind')}
        data={idKinds.map((kind) => ({ value: kind, label: stayView.guests.idKinds[kind] }))}
        value={guest.idKind}
        onChange={(event) => {
          const idKind = idKinds.find((kind) => kind === event.currentTarget.value) ?? guest.idKind
          const next = { ...guest, idKind }
          onChange(asksNationality(next) ? next : { ...next, nationality: homeNationality })
        }}
      />
      <TextInput
        label={checkIn.guests.idNumber}
        name={name('idNumber')}
        autoComplete="off"
        maxLength={40}
        error={errorOf(name('idNumber')) ?? (isDoubtful ? facts.problems[doubtfulIdNumber] : undefined)}
        value={guest.idNumber}
        onChange={(event) => change({ idNumber: event.currentTarget.value, isIdNumberSeen: false })}
      />
      {asksNationality(guest) && (
        <TextInput
          label={checkIn.guests.nationality}
          name={name('nationality')}
          placeholder={checkIn.guests.nationalityHint}
          autoComplete="off"
          maxLength={3}
          error={errorOf(name('nationality'))}
          value={guest.nationality}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => change({ nationality: event.currentTarget.value.toUpperCase() })}
        />
      )}
      <TextInput
        label={checkIn.guests.phone}
        name={name('phone')}
        type="tel"
        autoComplete="off"
        maxLength={32}
        error={errorOf(name('phone'))}
        value={guest.phone}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
      {(isDoubtful || guest.isIdNumberSeen) && (
        <Checkbox
          className={classes['seen'] ?? ''}
          label={checkIn.guests.idNumberSeen}
          name={name('isIdNumberSeen')}
          checked={guest.isIdNumberSeen}
          onChange={(event) => change({ isIdNumberSeen: event.currentTarget.checked })}
        />
      )}
      {onRemove !== null && (
        <ActionIcon
          className={classes['remove'] ?? ''}
          aria-label={checkIn.guests.remove(index + 1)}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  )
}
