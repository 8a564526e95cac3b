import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { VoidNumberForm } from '../../documents/void-number.form.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DecisionNotice } from '../../ui/decision-notice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EnteredSlips } from './entered-slips.panel.tsx'
import { OutageSlipForm } from './outage-slip.form.tsx'

/** The papers that were written without power, entered one by one when it is back. */
export const OutageScreen = () => {
  const { outage: words, documents, common } = useText()
  const blockedReason = useBlockedReason()
  const [isVoiding, setVoiding] = useState(false)
  const [voided, setVoided] = useState<string | null>(null)
  const navigate = useNavigate()
  // Every command may have used a paper: it is asked anew whenever the screen opens.
  const view = useQuery(trpc.shifts.outage.queryOptions(undefined, { staleTime: 0, gcTime: 0 }))
  const toShift = () => void navigate({ to: '/shift' })
  return (
    <>
      <PageHeader title={words.title} onBack={toShift}>
        <ActionButton
          label={documents.void.of.outage_slip.title}
          blockedReason={blockedReason('voidNumber', 'desk')}
          onAction={() => setVoiding(true)}
        />
      </PageHeader>
      <PageBody>
        {voided !== null && (
          <DoneNotice
            what={documents.void.done}
            numbers={[{ label: documents.kinds.outage_slip, value: voided }]}
            next={{ label: common.dismiss, onAction: () => setVoided(null) }}
          />
        )}
        <Loaded query={view} lines={8}>
          {(data) => {
            if (data === null) return <DecisionNotice>{words.noShift}</DecisionNotice>
            const { next, entered } = data
            return (
              <>
                {next === null ? (
                  <DecisionNotice>{words.noBook}</DecisionNotice>
                ) : (
                  <OutageSlipForm {...data} next={next} key={next} />
                )}
                <EnteredSlips slips={entered} />
              </>
            )
          }}
        </Loaded>
      </PageBody>
      <Dialog
        isOpen={isVoiding}
        onClose={() => setVoiding(false)}
        title={documents.void.of.outage_slip.title}
        width={440}
      >
        <VoidNumberForm
          documentKind="outage_slip"
          nextPaper={view.data?.next ?? null}
          onVoided={(number) => {
            setVoiding(false)
            setVoided(number)
            void view.refetch()
          }}
        />
      </Dialog>
    </>
  )
}
