import { lossReasons } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { CodeSelect } from './slip-fields.form.tsx'

interface DeclareLostFormProps {
  readonly slipId: number
  readonly onDeclared: (declared: { documentId: number; number: string; slip: string }) => void
}

/** The guest has no slip: the declaration that they and a lead sign stands for it from then on. */
export const DeclareLostForm = ({ slipId, onDeclared }: DeclareLostFormProps) => {
  const { deposits } = useText()
  const words = deposits.lost
  const declare = useCommand(trpc.deposits.declareLost)
  const [reasonCode, setReason] = useState<(typeof lossReasons)[number]>('lost_by_guest')
  const [remark, setRemark] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await declare.run({ slipId, reasonCode, remark })
    if (done !== undefined) onDeclared(done)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <CodeSelect
          label={deposits.reason}
          codes={lossReasons}
          words={words.reasons}
          value={reasonCode}
          onChange={setReason}
          hasAutoFocus
        />
        <TextInput
          label={deposits.remark}
          maxLength={200}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={declare.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          isRunning={declare.isRunning}
        />
      </Stack>
    </form>
  )
}
