import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { DepositFields, type TakenDeposit } from './deposit-fields.form.tsx'

interface TakeDepositFormProps {
  readonly folioId: number
  readonly onTaken: (deposit: TakenDeposit) => void
  /** What is asked of the guest, where a rule asks. */
  readonly proposed?: string
}

/** A further deposit of a guest in house: how much, by what; one numbered slip a tender. */
export const TakeDepositForm = ({ folioId, onTaken, proposed }: TakeDepositFormProps) => {
  const { deposit: words } = useText().folios
  const take = useCommand(trpc.deposits.take)
  return (
    <DepositFields
      refusal={take.refusal}
      isRunning={take.isRunning}
      proposed={proposed}
      onSubmit={(given) => take.run({ folioId, ...given })}
      onTaken={onTaken}
      sayDone={(amount) => words.done(formatAmount(amount))}
    />
  )
}
