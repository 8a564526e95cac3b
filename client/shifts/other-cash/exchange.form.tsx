import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DenominationPad } from '../../ui/denomination-pad.tsx'
import { denominationTotal, type Quantities } from '../../ui/denomination-total.ts'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type OtherCashDone, padOf, piecesOf } from './other-cash.api.ts'
import classes from './other-cash.module.css'

/** Large notes for small ones: what goes out and what comes in, side by side, and equal. */
export const ExchangeForm = ({ onDone }: { readonly onDone: (done: OtherCashDone) => void }) => {
  const { otherCash } = useText()
  const { exchange: words } = otherCash
  const { currency } = useShellStatus()
  const exchange = useCommand(trpc.shifts.exchangeChange)
  const [given, setGiven] = useState<Quantities>({})
  const [received, setReceived] = useState<Quantities>({})
  const out = denominationTotal(given, currency)
  const problem = out.isZero
    ? otherCash.countMissing
    : out.equals(denominationTotal(received, currency))
      ? null
      : words.differs

  const submit = async () => {
    const done = await exchange.run({ given: piecesOf(given), received: piecesOf(received) })
    if (done === undefined) return
    const what = words.done(formatAmount(done.amount))
    onDone({ what, number: done.number, documentId: done.documentId })
  }
  const pad = (title: string, value: Quantities, onChange: (value: Quantities) => void, isFirst: boolean) => (
    <section aria-label={title}>
      <h3 className={classes['side']}>{title}</h3>
      <DenominationPad
        currency={currency}
        denominations={padOf(currency)}
        value={value}
        onChange={onChange}
        hasAutoFocus={isFirst}
      />
    </section>
  )
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <div className={classes['sides']}>
        {pad(words.given, given, setGiven, true)}
        {pad(words.received, received, setReceived, false)}
      </div>
      <RefusalAlert refusal={exchange.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={problem}
        isRunning={exchange.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
