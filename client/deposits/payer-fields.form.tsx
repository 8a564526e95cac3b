import { Group, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'

interface Payer {
  readonly name: string
  readonly phone: string
}

interface PayerFieldsProps {
  readonly payer: Payer
  readonly onChange: (payer: Payer) => void
}

/** Who pays for the guest, and gets back what is left; left empty when the guest pays. */
export const PayerFields = ({ payer, onChange }: PayerFieldsProps) => {
  const { payer: words } = useText().deposits
  return (
    <Group grow align="end">
      <TextInput
        label={words.label}
        autoComplete="off"
        maxLength={100}
        value={payer.name}
        onChange={(event) => onChange({ ...payer, name: event.currentTarget.value })}
      />
      {payer.name !== '' && (
        <TextInput
          label={words.phone}
          autoComplete="off"
          maxLength={40}
          value={payer.phone}
          onChange={(event) => onChange({ ...payer, phone: event.currentTarget.value })}
        />
      )}
    </Group>
  )
}
