import { SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { CorrectDepositForm } from './correct-deposit.form.tsx'
import { DeclareLostForm } from './declare-lost.form.tsx'
import { ForfeitDepositForm } from './forfeit-deposit.form.tsx'
import { MoveDepositForm } from './move-deposit.form.tsx'
import { RefundDepositForm } from './refund-deposit.form.tsx'
import { ApplyDepositForm } from './apply-deposit.form.tsx'
import type { PayableFolio, SlipDone, SlipView } from './slip.api.ts'

interface SlipActionsProps {
  readonly slip: SlipView
  /** The guest is in house and could bring the paper. */
  readonly isInHouse: boolean
  /** What it can pay now. */
  readonly folios: readonly PayableFolio[]
  readonly onDone: (done: SlipDone) => void
}

const actions = ['refund', 'apply', 'move', 'forfeit', 'correct', 'lost'] as const

/** What can be done with one slip that still holds money; the arrows choose, the form below does it. */
export const SlipActions = ({ slip, isInHouse, folios, onDone }: SlipActionsProps) => {
  const { deposits } = useText()
  const [action, setAction] = useState<(typeof actions)[number]>('refund')
  const offered = actions.filter(
    (one) => (one !== 'lost' || !slip.isDeclaredLost) && (one !== 'apply' || folios.length > 0),
  )
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={deposits.what}
        fullWidth
        data={offered.map((value) => ({ value, label: deposits.actions[value] }))}
        value={action}
        onChange={(value) => setAction(offered.find((one) => one === value) ?? action)}
      />
      {action === 'refund' && <RefundDepositForm slip={slip} needsPaper={isInHouse} onDone={onDone} />}
      {action === 'apply' && <ApplyDepositForm slip={slip} folios={folios} onDone={onDone} />}
      {action === 'move' && <MoveDepositForm slip={slip} onDone={onDone} />}
      {action === 'forfeit' && <ForfeitDepositForm slip={slip} onDone={onDone} />}
      {action === 'correct' && <CorrectDepositForm slip={slip} onDone={onDone} />}
      {action === 'lost' && (
        <DeclareLostForm
          slipId={slip.slipId}
          onDeclared={({ documentId, number, slip: slipNumber }) =>
            onDone({
              what: deposits.lost.done(slipNumber),
              numbers: [{ label: deposits.lost.declaration, value: number }],
              documentIds: [documentId],
            })
          }
        />
      )}
    </Stack>
  )
}
