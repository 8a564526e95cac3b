import { paymentCorrectionReasons } from '@jiaoban/shared/payments/tender.schema.ts'
import { NativeSelect } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'

type Reason = (typeof paymentCorrectionReasons)[number]

interface ReasonSelectProps {
  readonly value: Reason
  readonly onChange: (reason: Reason) => void
}

/** Why a payment is booked anew. */
export const ReasonSelect = ({ value, onChange }: ReasonSelectProps) => {
  const { correction: words } = useText().payments
  return (
    <NativeSelect
      label={words.reason}
      data={paymentCorrectionReasons.map((code) => ({ value: code, label: words.reasons[code] }))}
      value={value}
      onChange={(event) =>
        onChange(paymentCorrectionReasons.find((code) => code === event.currentTarget.value) ?? value)
      }
    />
  )
}
