import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { earlyDepartureFee } from '@jiaoban/shared/stays/early-departure.rules.ts'
import { Checkbox, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { InHouseFormProps } from './stay-room.panel.tsx'

/** The guest leaves before the agreed date: the new date, and what the house asks for it. */
export const ShortenStayForm = ({ stay, onDone }: InHouseFormProps) => {
  const { shorten: words } = useText().inHouse
  const { businessDate, currency } = useShellStatus()
  const { data: rules } = useQuery(trpc.roomRules.current.queryOptions())
  const command = useCommand(trpc.stays.shorten)
  const [departureDate, setDepartureDate] = useState(() => {
    const earlier = addDays(stay.departureDate, -1)
    return earlier < businessDate ? businessDate : earlier
  })
  const [isFeeWaived, setWaived] = useState(false)
  const released = stay.nights
    .filter(({ night, chargeKind }) => night >= departureDate && chargeKind === null)
    .map(({ night, rate }) => ({ night, rate: Money.of(rate, currency) }))
  const fee = earlyDepartureFee(released, rules?.earlyDepartureFee ?? 'none')

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await command.run({ stayId: stay.stayId, departureDate, isFeeWaived })
    if (done === undefined) return
    onDone(
      done.fee === null
        ? words.done(departureDate)
        : words.doneWithFee(departureDate, formatAmount(done.fee)),
    )
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <DateInput
          label={words.date}
          data-autofocus
          reference={businessDate}
          value={departureDate}
          onChange={setDepartureDate}
        />
        <Text aria-live="polite">
          {fee === null ? words.noFee : words.fee(`${currency} ${formatAmount(fee.toString())}`)}
        </Text>
        {fee !== null && (
          <Checkbox
            label={words.waive}
            checked={isFeeWaived}
            onChange={(event) => setWaived(event.currentTarget.checked)}
          />
        )}
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
