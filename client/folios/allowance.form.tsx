import { allowanceReasonCodes } from '@jiaoban/shared/folios/folio.schema.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { FolioLineView } from './folio.api.ts'
import { useLineTitle } from './folio-item.panel.tsx'

interface AllowanceFormProps {
  readonly line: FolioLineView
  /** After the allowance, with the sentence that says so. */
  readonly onAllowed: (what: string) => void
}

/** Lowers a charge: how much, and why. Above the own limit a lead signs, above theirs an administrator. */
export const AllowanceForm = ({ line, onAllowed }: AllowanceFormProps) => {
  const { allowance: words } = useText().folioWindows
  const { currency } = useShellStatus()
  const titleOf = useLineTitle()
  const blockedReason = useBlockedReason()
  const allow = useCommand(trpc.folios.postAllowance)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState<(typeof allowanceReasonCodes)[number]>('service_failure')
  const [remark, setRemark] = useState('')
  const problem = isPositiveAmount(amount) ? null : words.amountMissing

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await allow.run({ folioLineId: line.id, amount, reasonCode: reason, remark })
    if (done !== undefined) onAllowed(words.done(titleOf(line), formatAmount(amount)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <MoneyInput
          label={words.amount}
          description={words.atMost(formatAmount(line.left))}
          inputWrapperOrder={['label', 'input', 'description']}
          currency={currency}
          data-autofocus
          value={amount}
          onChange={setAmount}
        />
        <NativeSelect
          label={words.reason}
          data={allowanceReasonCodes.map((code) => ({ value: code, label: words.reasons[code] }))}
          value={reason}
          onChange={(event) =>
            setReason(allowanceReasonCodes.find((code) => code === event.currentTarget.value) ?? reason)
          }
        />
        <TextInput
          label={words.remark}
          maxLength={200}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={allow.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          blockedReason={blockedReason('postAllowance', 'desk') ?? problem}
          isRunning={allow.isRunning}
        />
      </Stack>
    </form>
  )
}
