import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { DepositFields, type TakenDeposit } from './deposit-fields.form.tsx'

interface AdvanceDepositFormProps {
  readonly stayId: number
  readonly onTaken: (deposit: TakenDeposit) => void
}

/** A deposit before the guest comes: its slip is issued at once, and is the stay's at check-in. */
export const AdvanceDepositForm = ({ stayId, onTaken }: AdvanceDepositFormProps) => {
  const { advance: words } = useText().deposits
  const take = useCommand(trpc.stays.takeAdvanceDeposit)
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.hint}</Text>
      <DepositFields
        refusal={take.refusal}
        isRunning={take.isRunning}
        onSubmit={(given) => take.run({ stayId, ...given })}
        onTaken={onTaken}
        sayDone={(amount) => words.done(formatAmount(amount))}
      />
    </Stack>
  )
}
