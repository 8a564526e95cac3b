import { TextInput } from '@mantine/core'

interface DigitsInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (digits: string) => void
  readonly hasAutoFocus?: boolean
}

/** How many keys or papers were counted: digits only, empty until somebody looked. */
export const DigitsInput = ({ label, value, onChange, hasAutoFocus }: DigitsInputProps) => (
  <TextInput
    label={label}
    inputMode="numeric"
    autoComplete="off"
    w={152}
    data-autofocus={hasAutoFocus}
    value={value}
    onChange={(event) =>
      onChange(event.currentTarget.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 4))
    }
    onFocus={(event) => event.currentTarget.select()}
  />
)
