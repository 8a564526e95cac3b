import { creditBillReasons } from '@jiaoban/shared/documents/credit-reason.types.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface CreditBillFormProps {
  readonly billId: number
  readonly onCredited: (documentId: number) => void
}

/** Takes an interim bill back: why, and a lead's signature. No money moves. */
export const CreditBillForm = ({ billId, onCredited }: CreditBillFormProps) => {
  const { settlement, papers } = useText()
  const { credit: words } = settlement
  const credit = useCommand(trpc.invoices.creditBill)
  const blockedReason = useBlockedReason()('creditBill', 'desk')
  const [reason, setReason] = useState<(typeof creditBillReasons)[number]>('wrong_charge')
  const send = async () => {
    if (blockedReason !== null) return
    const done = await credit.run({ billId, reasonCode: reason })
    if (done !== undefined) onCredited(done.documentId)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <NativeSelect
          label={words.reason}
          data-autofocus
          data={creditBillReasons.map((code) => ({ value: code, label: papers.creditBill.reasons[code] }))}
          value={reason}
          onChange={(event) =>
            setReason(creditBillReasons.find((code) => code === event.currentTarget.value) ?? reason)
          }
        />
        <Text c="dimmed" size="xs">
          {words.hint}
        </Text>
        <RefusalAlert refusal={credit.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={send}
          blockedReason={blockedReason}
          isRunning={credit.isRunning}
        />
      </Stack>
    </form>
  )
}
