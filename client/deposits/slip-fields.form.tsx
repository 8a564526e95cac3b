import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import type { SlipAmountDraft, SlipView } from './slip.api.ts'

interface CodeSelectProps<Code extends string> {
  readonly label: string
  readonly codes: readonly Code[]
  readonly words: Readonly<Record<Code, string>>
  readonly value: Code
  readonly onChange: (code: Code) => void
  readonly hasAutoFocus?: boolean
}

/** One of a few codes, by their words: a reason, a way. */
export const CodeSelect = <Code extends string>({ codes, words, value, ...props }: CodeSelectProps<Code>) => (
  <NativeSelect
    label={props.label}
    data-autofocus={props.hasAutoFocus}
    data={codes.map((code) => ({ value: code, label: words[code] }))}
    value={value}
    onChange={(event) => props.onChange(codes.find((code) => code === event.currentTarget.value) ?? value)}
  />
)

interface SlipAmountProps {
  readonly slip: SlipView
  readonly amount: SlipAmountDraft
}

/** How much of a slip, why in words, and the guest's copy where nothing is left of it. */
export const SlipAmount = ({ slip, amount }: SlipAmountProps) => {
  const { deposits } = useText()
  const { currency } = useShellStatus()
  return (
    <>
      <MoneyInput
        label={deposits.amount}
        currency={currency}
        autoFocus
        data-autofocus
        value={amount.value}
        onChange={amount.setValue}
      />
      <TextInput
        label={deposits.remark}
        maxLength={200}
        value={amount.remark}
        onChange={(event) => amount.setRemark(event.currentTarget.value)}
      />
      {amount.isEmptied && !slip.isDeclaredLost && (
        <Checkbox
          label={deposits.paper.back}
          checked={amount.isPaperBack}
          onChange={(event) => amount.setPaperBack(event.currentTarget.checked)}
        />
      )}
      {amount.isPart && <Text c="dimmed">{deposits.paper.kept}</Text>}
    </>
  )
}
