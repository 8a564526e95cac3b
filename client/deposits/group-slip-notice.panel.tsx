import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import type { StayView } from '../stays/stay.api.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ApplyDepositForm } from './apply-deposit.form.tsx'

/** Deposits of the group that cover this guest too: they pay the guest's folios when somebody says so. */
export const GroupSlipNotice = ({ stay }: { readonly stay: StayView }) => {
  const { deposits, folios: words } = useText()
  const blockedReason = useBlockedReason()
  const [opened, setOpened] = useState<number | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const slip = stay.groupSlips.find(({ slipId }) => slipId === opened)
  const folios = stay.folios
    .filter(({ state, balance }) => state === 'open' && /[1-9]/.test(balance) && !balance.startsWith('-'))
    .map(({ folioId, windowNumber, balance }) => ({
      folioId,
      payer: words.windowOf(windowNumber, stay.primaryGuestName),
      balance,
    }))
  return (
    <>
      {folios.length > 0 &&
        stay.groupSlips.map((one) => (
          <DecisionNotice
            key={one.slipId}
            action={{
              label: deposits.group.payRoomFrom(one.number),
              onAction: () => setOpened(one.slipId),
              blockedReason: blockedReason('applyDeposit', 'desk'),
            }}
          >
            {deposits.group.available({ slip: one.number, left: formatAmount(one.remaining) })}
          </DecisionNotice>
        ))}
      <Dialog
        isOpen={slip !== undefined}
        onClose={() => setOpened(null)}
        title={deposits.title(slip?.number ?? '')}
        width={480}
      >
        {slip !== undefined && (
          <ApplyDepositForm
            slip={slip}
            folios={folios}
            onDone={({ documentIds }) => {
              setOpened(null)
              setPrinting(documentIds[0] ?? null)
            }}
          />
        )}
      </Dialog>
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}
