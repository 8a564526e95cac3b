import { type HouseUseReason, houseUseReasons } from '@jiaoban/shared/payments/tender.schema.ts'
import { NativeSelect } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'

interface HouseReasonFieldProps {
  readonly value: HouseUseReason | ''
  readonly onChange: (reason: HouseUseReason | '') => void
  readonly error?: string | undefined
}

/** Why the house pays for a guest. */
export const HouseReasonField = ({ value, onChange, error }: HouseReasonFieldProps) => {
  const { houseUse } = useText().vouchers
  return (
    <NativeSelect
      label={houseUse.reason}
      data={[
        { value: '', label: houseUse.choose },
        ...houseUseReasons.map((code) => ({ value: code, label: houseUse.reasons[code] })),
      ]}
      value={value}
      error={error}
      onChange={(event) => onChange(houseUseReasons.find((code) => code === event.currentTarget.value) ?? '')}
    />
  )
}
