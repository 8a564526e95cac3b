import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DenominationPad } from '../../ui/denomination-pad.tsx'
import type { Quantities } from '../../ui/denomination-total.ts'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type OtherCashDone, padOf, piecesOf } from './other-cash.api.ts'

interface ChangeFormProps {
  readonly action: 'fetchChange' | 'returnChange' | 'topUp'
  readonly onDone: (done: OtherCashDone) => void
}

/** Cash between the drawer and the safe, counted by its notes and coins; whoever keeps the safe approves. */
export const ChangeForm = ({ action, onDone }: ChangeFormProps) => {
  const { otherCash } = useText()
  const words = otherCash[action]
  const { currency } = useShellStatus()
  const fetch = useCommand(trpc.shifts.fetchChange)
  const topUp = useCommand(trpc.shifts.topUpFloat)
  const [pieces, setPieces] = useState<Quantities>({})
  const denominations = piecesOf(pieces)
  const running = action === 'topUp' ? topUp : fetch

  const send = () => {
    if (action === 'topUp') return topUp.run({ denominations })
    return fetch.run({ direction: action === 'fetchChange' ? 'from_safe' : 'to_safe', denominations })
  }
  const submit = async () => {
    const done = await send()
    if (done === undefined) return
    const what = words.done(formatAmount(done.amount))
    onDone({ what, number: done.number, documentId: done.documentId })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <DenominationPad
        currency={currency}
        denominations={padOf(currency)}
        value={pieces}
        onChange={setPieces}
        hasAutoFocus
      />
      <RefusalAlert refusal={running.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={denominations.length === 0 ? otherCash.countMissing : null}
        isRunning={running.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
