import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { StayView } from '../stay.api.ts'

interface SellCouponsFormProps {
  readonly stay: StayView
  readonly onDone: (what: string) => void
}

/** Further breakfasts on one morning, charged to the guest at the house's price. */
export const SellCouponsForm = ({ stay, onDone }: SellCouponsFormProps) => {
  const { meals } = useText()
  const { sell: words } = meals
  const businessDate = useBusinessDate()
  const { data: rules } = useQuery(trpc.roomRules.current.queryOptions())
  const command = useCommand(trpc.meals.sell)
  const [mealDate, setMealDate] = useState(
    stay.departureDate > businessDate ? addDays(businessDate, 1) : businessDate,
  )
  const [quantity, setQuantity] = useState(1)
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await command.run({ stayId: stay.stayId, mealDate, quantity })
    if (done !== undefined) {
      onDone(words.done({ numbers: done.numbers.join('、'), amount: formatAmount(done.charged) }))
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <DateInput
          label={words.date}
          data-autofocus
          reference={businessDate}
          value={mealDate}
          onChange={setMealDate}
        />
        <CountInput label={words.quantity} min={1} max={20} value={quantity} onChange={setQuantity} />
        {rules !== undefined && <Text>{words.price(formatAmount(rules.breakfastPrice))}</Text>}
        <RefusalAlert refusal={command.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={command.isRunning}
        />
      </Stack>
    </form>
  )
}
