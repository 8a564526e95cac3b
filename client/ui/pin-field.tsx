import { TextInput, type TextInputProps } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'

interface PinFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  readonly value: string
  readonly onChange: (pin: string) => void
}

/** Four to eight digits nobody sees; full-width digits count, everything else is left out. */
export const PinField = ({ value, onChange, ...rest }: PinFieldProps) => {
  const text = useText()
  return (
    <TextInput
      label={text.money.sign.pin}
      placeholder={text.money.sign.pinHint}
      {...rest}
      type="password"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.normalize('NFKC').replace(/\D/g, ''))}
    />
  )
}

/** Whether a PIN has the form of one; only the server knows whether it is right. */
export const isPin = (pin: string): boolean => /^\d{4,8}$/.test(pin)
