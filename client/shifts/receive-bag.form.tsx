import { Money } from '@jiaoban/shared/kernel/money.ts'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { Bag } from './bags.panel.tsx'

interface ReceiveBagProps {
  readonly bag: Bag
  readonly onDone: (what: string) => void
}

/** The general cashier's count of a bag, which decides. */
export const ReceiveBagForm = ({ bag, onDone }: ReceiveBagProps) => {
  const { reports } = useText()
  const { currency } = bag
  const [counted, setCounted] = useState('')
  const receive = useCommand(trpc.shifts.receiveDrop)

  const submit = async () => {
    const result = await receive.run({ dropId: bag.id, counted })
    if (result === undefined) return
    const difference = Money.of(result.overShort, currency)
    onDone(
      difference.isZero
        ? reports.bags.done(bag.bagNumber)
        : reports.bags.doneDiffers({ bag: bag.bagNumber, difference: difference.toString() }),
    )
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {reports.bags.hint}
      </Text>
      <MoneyInput
        label={reports.bags.counted}
        currency={currency}
        value={counted}
        onChange={setCounted}
        data-autofocus
      />
      <RefusalAlert refusal={receive.refusal} />
      <ActionButton
        label={reports.bags.submit}
        variant="primary"
        hotkey="Ctrl+Enter"
        isRunning={receive.isRunning}
        blockedReason={/^\d+(\.\d+)?$/.test(counted) ? null : reports.bags.countMissing}
        onAction={submit}
      />
    </Stack>
  )
}
