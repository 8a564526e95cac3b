import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { RightTenderFields } from '../payments/right-tender.form.tsx'
import type { SlipDone, SlipView } from './slip.api.ts'

interface CorrectDepositFormProps {
  readonly slip: SlipView
  readonly onDone: (done: SlipDone) => void
}

/** The deposit was booked by the wrong tender: the slip keeps its number and tells the way its money came. */
export const CorrectDepositForm = ({ slip, onDone }: CorrectDepositFormProps) => {
  const { deposits } = useText()
  const correct = useCommand(trpc.deposits.correctTender)
  return (
    <RightTenderFields
      command="correctDepositTender"
      refusal={correct.refusal}
      isRunning={correct.isRunning}
      onSubmit={(given) => correct.run({ slipId: slip.slipId, ...given })}
      onCorrected={({ what, documentId, number }) =>
        onDone({
          what: `${slip.number} · ${what}`,
          numbers: [{ label: deposits.refund.receipt, value: number }],
          documentIds: [documentId],
        })
      }
    />
  )
}
