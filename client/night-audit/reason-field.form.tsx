import { type SignReasonCode, signReasonCodes } from '@jiaoban/shared/night-audit/audit.types.ts'
import { NativeSelect } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'

interface ReasonFieldProps {
  readonly value: SignReasonCode
  readonly onChange: (reason: SignReasonCode) => void
}

/** Why what was found may stay so. */
export const ReasonField = ({ value, onChange }: ReasonFieldProps) => {
  const { nightAudit } = useText()
  return (
    <NativeSelect
      label={nightAudit.sign.reason}
      data-autofocus
      data={signReasonCodes.map((code) => ({ value: code, label: nightAudit.reasons[code] }))}
      value={value}
      onChange={(event) =>
        onChange(signReasonCodes.find((code) => code === event.currentTarget.value) ?? value)
      }
    />
  )
}
