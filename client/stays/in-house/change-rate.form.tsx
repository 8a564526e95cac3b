import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { rateReasonCodes } from '@jiaoban/shared/stays/in-house.schema.ts'
import { NativeSelect, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { InHouseFormProps } from './stay-room.panel.tsx'

const kinds = ['paid', 'complimentary', 'house_use'] as const

/** From tonight on: another price, or none at all. A lead approves it. */
export const ChangeRateForm = ({ stay, onDone }: InHouseFormProps) => {
  const { rate: words, reasons } = useText().inHouse
  const { currency } = useShellStatus()
  const command = useCommand(trpc.stays.changeRate)
  const [kind, setKind] = useState<(typeof kinds)[number]>('paid')
  const [rate, setRate] = useState(stay.rate)
  const [reasonCode, setReasonCode] = useState<(typeof rateReasonCodes)[number]>('agreed')

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const terms = { stayId: stay.stayId, reasonCode }
    const done = await command.run(kind === 'paid' ? { ...terms, kind, rate } : { ...terms, kind })
    if (done !== undefined) {
      onDone(
        done.kind === 'paid' ? words.done(formatAmount(done.rate)) : words.doneFree(words.kinds[done.kind]),
      )
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.kind}
          data-autofocus
          data={kinds.map((one) => ({ value: one, label: words.kinds[one] }))}
          value={kind}
          onChange={({ currentTarget }) => setKind(kinds.find((one) => one === currentTarget.value) ?? kind)}
        />
        {kind === 'paid' && (
          <MoneyInput label={words.rate} currency={currency} value={rate} onChange={setRate} />
        )}
        <NativeSelect
          label={words.reason}
          data={rateReasonCodes.map((code) => ({ value: code, label: reasons[code] }))}
          value={reasonCode}
          onChange={({ currentTarget }) =>
            setReasonCode(rateReasonCodes.find((code) => code === currentTarget.value) ?? reasonCode)
          }
        />
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
