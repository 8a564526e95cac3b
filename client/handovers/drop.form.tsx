import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useSayAmount } from '../kernel/say-amount.ts'
import { useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { Done } from './counted-step.panel.tsx'

interface DropProps {
  readonly takings: string
  /** Left out for the hotel's own. */
  readonly currency?: Currency
  readonly onDone: (done: Done) => void
}

/** Takings above the float into a numbered bag; a colleague sees it and signs. */
export const DropForm = ({ takings, currency, onDone }: DropProps) => {
  const { handovers } = useText()
  const words = handovers.sign
  const { currency: home } = useShellStatus()
  const askSignature = useSigner()
  const [bagNumber, setBagNumber] = useState('')
  const [amount, setAmount] = useState(takings)
  const drop = useCommand(trpc.shifts.dropCash, { secondPerson: 'witness' })
  // The takings that are left come with the next reading of the shift; until then nothing can be dropped twice.
  const [isDone, setDone] = useState(false)

  const say = useSayAmount()
  const said = (sum: string) => (currency ? `${say(sum, currency)} ${currency}` : say(sum))

  const submit = async () => {
    const witness = await askSignature({
      kind: 'witness',
      what: words.witnessSigns({ amount: said(amount), bag: bagNumber }),
    })
    const input = { bagNumber, amount, ...(currency ? { currency } : {}) }
    const result = witness === null ? undefined : await drop.run(input, witness)
    if (result === undefined) return
    setDone(true)
    const facts = { amount: said(result.amount), bag: bagNumber }
    onDone({ ...result, what: words.dropped(facts), slip: words.dropSlip })
  }
  if (isDone) return null
  return (
    <>
      <TextInput
        label={words.bagNumber}
        description={words.bagHint}
        autoComplete="off"
        autoFocus
        value={bagNumber}
        onChange={(event) => setBagNumber(event.currentTarget.value.trim().toUpperCase())}
      />
      <MoneyInput label={words.amount} currency={currency ?? home} value={amount} onChange={setAmount} />
      <RefusalAlert refusal={drop.refusal} />
      <ActionButton
        label={words.dropAction}
        isFullWidth
        blockedReason={bagNumber === '' ? words.bagMissing : null}
        isRunning={drop.isRunning}
        onAction={submit}
      />
    </>
  )
}
