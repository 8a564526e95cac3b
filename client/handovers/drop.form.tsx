import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { Done } from './counted-step.panel.tsx'

interface DropProps {
  readonly takings: string
  readonly onDone: (done: Done) => void
}

/** Takings above the float into a numbered bag; a colleague sees it and signs. */
export const DropForm = ({ takings, onDone }: DropProps) => {
  const { handovers } = useText()
  const words = handovers.sign
  const { currency } = useShellStatus()
  const askSignature = useSigner()
  const [bagNumber, setBagNumber] = useState('')
  const [amount, setAmount] = useState(takings)
  const drop = useCommand(trpc.shifts.dropCash)

  const submit = async () => {
    const witness = await askSignature({
      kind: 'approval',
      what: words.witnessSigns({ amount, bag: bagNumber }),
    })
    const result = witness === null ? undefined : await drop.run({ bagNumber, amount }, witness)
    if (result === undefined) return
    const facts = { amount: result.amount, bag: bagNumber }
    onDone({ ...result, what: words.dropped(facts), slip: words.dropSlip })
  }
  return (
    <>
      <TextInput
        label={words.bagNumber}
        autoComplete="off"
        autoFocus
        value={bagNumber}
        onChange={(event) => setBagNumber(event.currentTarget.value.trim().toUpperCase())}
      />
      <MoneyInput label={words.amount} currency={currency} value={amount} onChange={setAmount} />
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
