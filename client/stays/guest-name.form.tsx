import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { type Expected, type KnownGuest, useExpectedGuests, useKnownGuests } from './guest-suggest.api.ts'

interface GuestNameProps {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly error: string | undefined
  readonly hasAutoFocus: boolean
  readonly onChange: (name: string) => void
  readonly onPickGuest: (guestId: number) => void
  /** Where reservations may be chosen too. */
  readonly onPickReservation: ((stayId: number) => void) | null
}

/**
 * A name, and under it who it may be: the expected first, then repeat guests. Down and Enter choose; whoever
 * types on is a new guest.
 */
export const GuestName = ({ label, name, value, ...props }: GuestNameProps) => {
  const { checkIn } = useText()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isOpen = combobox.dropdownOpened
  const { onPickReservation } = props
  const expected = useExpectedGuests(value, isOpen && onPickReservation !== null)
  const known = useKnownGuests(value, isOpen)
  const isListed = expected.length + known.length > 0

  const pick = (option: string) => {
    const [kind, id] = option.split(' ')
    combobox.closeDropdown()
    if (kind === 'stay') onPickReservation?.(Number(id))
    else props.onPickGuest(Number(id))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick} position="bottom-start" width={420} withinPortal={false}>
      <Combobox.Target autoComplete="off" withExpandedAttribute>
        <TextInput
          label={label}
          name={name}
          role="combobox"
          placeholder={checkIn.guests.namePlaceholder}
          maxLength={80}
          error={props.error}
          data-autofocus={props.hasAutoFocus || undefined}
          autoFocus={props.hasAutoFocus}
          value={value}
          onChange={(event) => {
            props.onChange(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isListed}>
        <Combobox.Options aria-label={checkIn.guests.knownGuests}>
          {expected.length > 0 && (
            <Combobox.Group label={checkIn.guests.expected}>
              {expected.map((stay) => (
                <ExpectedOption key={stay.stayId} stay={stay} />
              ))}
            </Combobox.Group>
          )}
          {known.length > 0 && (
            <Combobox.Group label={checkIn.guests.knownGuests}>
              {known.map((guest) => (
                <KnownOption key={guest.guestId} guest={guest} />
              ))}
            </Combobox.Group>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const ExpectedOption = ({ stay }: { readonly stay: Expected }) => (
  <Combobox.Option value={`stay ${stay.stayId}`}>
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text truncate>{stay.guestName}</Text>
      <Text c="dimmed" fz="xs" style={{ flex: 'none' }}>
        {[stay.roomNumber, stay.typeCode, stay.phone].filter(Boolean).join(' · ')}
      </Text>
    </Group>
  </Combobox.Option>
)

const KnownOption = ({ guest }: { readonly guest: KnownGuest }) => (
  <Combobox.Option value={`guest ${guest.guestId}`}>
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text truncate>{guest.name}</Text>
      <Text c="dimmed" fz="xs" style={{ flex: 'none' }}>
        {[guest.phone, guest.idNumber].filter(Boolean).join(' · ')}
      </Text>
    </Group>
  </Combobox.Option>
)
