import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatBar } from '../../ui/stat-bar.tsx'
import { useGoBack } from '../go-back.api.ts'
import { isLive, type SkipperView, useSkipper } from './skipper.api.ts'
import { type SkipperDialog, SkipperDialogs, type SkipperDone } from './skipper-dialogs.panel.tsx'
import { SkipperContacts, SkipperEvidence, SkipperMoney } from './skipper-facts.panel.tsx'

/** One guest who left without paying: the debt, who owes it, the evidence, and what can be done. */
export const SkipperScreen = () => {
  const { caseId } = useParams({ from: '/shell/skippers/$caseId' })
  const skipper = useSkipper(caseId)
  return <Loaded query={skipper}>{(loaded) => <Skipper key={caseId} skipper={loaded} />}</Loaded>
}

const Skipper = ({ skipper }: { readonly skipper: SkipperView }) => {
  const { skippers: words, common } = useText()
  const { currency } = useShellStatus()
  const goBack = useGoBack()
  const blockedReason = useBlockedReason()
  const [opened, setOpened] = useState<SkipperDialog | null>(null)
  const [done, setDone] = useState<SkipperDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const { roomNumber, guestName, amount, left, state, standIn } = skipper
  const receiptId = done?.documentId
  const finish = (finished: SkipperDone) => {
    setOpened(null)
    setDone(finished)
    setPrinting(finished.documentId ?? null)
  }
  return (
    <>
      <PageHeader
        title={words.caseTitle({ room: roomNumber, guest: guestName })}
        detail={words.states[state]}
        onBack={goBack}
        {...(isLive(skipper) && {
          primary: {
            label: words.recover.action,
            onAction: () => setOpened('recover'),
            blockedReason: blockedReason('recoverSkipper', 'desk'),
          },
        })}
      >
        {isLive(skipper) && (
          <ActionButton
            label={words.contact.action}
            onAction={() => setOpened('contact')}
            blockedReason={blockedReason('recordSkipperContact', 'office')}
          />
        )}
        {state === 'open' && (
          <>
            <ActionButton
              label={words.assign.action}
              onAction={() => setOpened('assign')}
              blockedReason={blockedReason('assignSkipper', 'office')}
            />
            <ActionButton
              label={words.writeOff.action}
              onAction={() => setOpened('writeOff')}
              blockedReason={blockedReason('writeOffSkipper', 'office')}
            />
          </>
        )}
      </PageHeader>
      <PageBody aside={<SkipperEvidence skipper={skipper} onPrint={setPrinting} />}>
        {done !== null && (
          <DoneNotice
            what={done.what}
            numbers={done.numbers ?? []}
            {...(receiptId !== undefined && { onPrintAgain: () => setPrinting(receiptId) })}
            next={{ label: common.dismiss, onAction: () => setDone(null) }}
          />
        )}
        <StatBar
          label={words.sums.label}
          stats={[
            { label: `${words.sums.amount} ${currency}`, value: formatAmount(amount) },
            {
              label: `${words.sums.left} ${currency}`,
              value: formatAmount(left),
              ...(isLive(skipper) && { tone: 'decide' as const }),
            },
            { label: words.sums.debtor, value: isLive(skipper) ? (standIn ?? words.sums.guest) : '—' },
          ]}
        />
        <SkipperMoney skipper={skipper} onPrint={setPrinting} />
        <SkipperContacts skipper={skipper} />
      </PageBody>
      <SkipperDialogs skipper={skipper} opened={opened} onClose={() => setOpened(null)} onDone={finish} />
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}
