import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { ForfeitDepositForm } from './forfeit-deposit.form.tsx'
import { MoveDepositForm } from './move-deposit.form.tsx'
import { RefundDepositForm } from './refund-deposit.form.tsx'
import { type SlipDone, type SlipView, useHeldSlips } from './slip.api.ts'

interface HeldDepositsProps {
  readonly stayId: number
  readonly event: 'cancelled' | 'no_show'
}

type Decision = 'keep' | 'refund' | 'move'

/**
 * What happens to the deposits of a reservation that ends: the house rule proposes what is kept, the rest goes
 * back, or all of it moves to another stay. While a slip holds anything, the reservation cannot end.
 */
export const HeldDeposits = ({ stayId, event }: HeldDepositsProps) => {
  const { ends: words } = useText().deposits
  const held = useHeldSlips(stayId) ?? []
  const { data: proposals = [] } = useQuery(trpc.stays.depositsAtEnd.queryOptions({ stayId, event }))
  const [printing, setPrinting] = useState<number | null>(null)
  const [done, setDone] = useState<string | null>(null)
  if (held.length === 0 && done === null) return null
  return (
    <Stack gap="sm">
      {held.length > 0 && <DecisionNotice>{words.title}</DecisionNotice>}
      {done !== null && <Text role="status">{done}</Text>}
      {held.map((slip) => (
        <HeldSlip
          key={slip.slipId}
          slip={slip}
          event={event}
          keeps={proposals.find(({ slipId }) => slipId === slip.slipId)?.keeps ?? '0.00'}
          onDone={({ what, documentIds }) => {
            setDone(what)
            setPrinting(documentIds[0] ?? null)
          }}
        />
      ))}
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </Stack>
  )
}

interface HeldSlipProps {
  readonly slip: SlipView
  readonly event: HeldDepositsProps['event']
  /** What the rule keeps of this slip. */
  readonly keeps: string
  readonly onDone: (done: SlipDone) => void
}

const HeldSlip = ({ slip, event, keeps, onDone }: HeldSlipProps) => {
  const { ends: words } = useText().deposits
  const { language } = useLanguage()
  const blockedReason = useBlockedReason()
  const [decision, setDecision] = useState<Decision | null>(null)
  const finish = (done: SlipDone) => {
    setDecision(null)
    onDone(done)
  }
  const commands = { keep: 'forfeitDeposit', refund: 'refundDeposit', move: 'moveDeposit' } as const
  const isKept = /[1-9]/.test(keeps)
  return (
    <section aria-label={slip.number}>
      <Text>
        {words.held({
          slip: slip.number,
          method: slip.methodName[language],
          amount: formatAmount(slip.remaining),
        })}
      </Text>
      <Text c="dimmed">{isKept ? words.ruleKeeps(formatAmount(keeps)) : words.ruleKeepsNothing}</Text>
      <Stack gap="sm" mt="xs">
        {(['keep', 'refund', 'move'] as const).map((one) => (
          <ActionButton
            key={one}
            label={words.decisions[one]}
            spokenLabel={`${words.decisions[one]} ${slip.number}`}
            isFullWidth
            isCompact
            blockedReason={blockedReason(commands[one], 'desk')}
            onAction={() => setDecision(one === decision ? null : one)}
          />
        ))}
        {decision === 'keep' && (
          <ForfeitDepositForm
            slip={slip}
            reason={event}
            onDone={finish}
            {...(isKept ? { proposed: keeps } : {})}
          />
        )}
        {decision === 'refund' && (
          <RefundDepositForm slip={slip} reason="not_arrived" needsPaper={false} onDone={finish} />
        )}
        {decision === 'move' && <MoveDepositForm slip={slip} onDone={finish} />}
      </Stack>
    </section>
  )
}
