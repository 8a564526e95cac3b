import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { openFolioOf, type StayView, useStay } from './stay.api.ts'
import { type StayDialog, StayDialogs, type StayDone } from './stay-dialogs.panel.tsx'
import { StayFacts } from './stay-facts.panel.tsx'
import { StayFolios } from './stay-folios.panel.tsx'
import { StayGuests } from './stay-guests.panel.tsx'
import { StayInspection } from './stay-inspection.panel.tsx'
import { StayDocuments, StayNights, StaySlips } from './stay-money.panel.tsx'
import classes from './stay.module.css'

/** One stay: who, where, until when, every movement of its money, and what can be done about it. */
export const StayScreen = () => {
  const { stayId } = useParams({ from: '/shell/stays/$stayId' })
  const stay = useStay(stayId)
  return <Loaded query={stay}>{(loaded) => <Stay key={stayId} stay={loaded} />}</Loaded>
}

const Stay = ({ stay }: { readonly stay: StayView }) => {
  const text = useText()
  const [opened, setOpened] = useState<StayDialog | null>(null)
  const [done, setDone] = useState<StayDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const blockedReason = useFolioBlock(stay)

  const finish = (finished: StayDone) => {
    setOpened(null)
    setDone(finished)
    setPrinting(finished.documentIds?.[0] ?? null)
  }
  const { documentIds = [], again } = done ?? {}
  return (
    <>
      <StayHeader stay={stay} onOpen={setOpened} />
      <PageBody
        aside={
          <>
            <StayGuests stay={stay} />
            <StayFacts stay={stay} onChangeDeparture={() => setOpened('departure')} />
            <StaySlips
              stay={stay}
              onTakeDeposit={() => setOpened('deposit')}
              blockedReason={blockedReason('takeDeposit')}
            />
            <StayInspection stay={stay} />
            <StayDocuments stay={stay} onPrint={setPrinting} />
            <StayNights stay={stay} />
          </>
        }
      >
        {done !== null && (
          <DoneNotice
            what={done.what}
            numbers={done.numbers ?? []}
            {...(documentIds[0] === undefined
              ? {}
              : { onPrintAgain: () => setPrinting(documentIds[0] ?? null) })}
            next={
              again === undefined
                ? { label: text.common.dismiss, onAction: () => setDone(null) }
                : { label: text.folios.charge.another, onAction: () => setOpened(again) }
            }
          />
        )}
        <StayFolios stay={stay} onDone={(what) => setDone({ what })} />
      </PageBody>
      <StayDialogs stay={stay} opened={opened} onClose={() => setOpened(null)} onDone={finish} />
      {printing !== null && (
        <DocumentPrint
          documentId={printing}
          onClose={() => setPrinting(documentIds[documentIds.indexOf(printing) + 1] ?? null)}
        />
      )}
    </>
  )
}

interface StayHeaderProps {
  readonly stay: StayView
  readonly onOpen: (dialog: StayDialog) => void
}

const StayHeader = ({ stay, onOpen }: StayHeaderProps) => {
  const text = useText()
  const navigate = useNavigate()
  const { stayView, folios } = text
  const blockedReason = useFolioBlock(stay)
  const officeBlock = useBlockedReason()
  const businessDate = useBusinessDate()
  const { stayId } = stay
  const checkOut = () => void navigate({ to: '/stays/$stayId/check-out', params: { stayId } })
  const isReserved = stay.state === 'reserved'
  return (
    <PageHeader
      title={`${stay.room?.number ?? stayView.noRoom} ${stay.primaryGuestName}`}
      detail={
        <span className={classes['state']} data-state={stay.state}>
          {stayView.states[stay.state]}
        </span>
      }
      onBack={() => window.history.back()}
      {...(stay.state === 'in_house'
        ? {
            primary: {
              label: stayView.checkOut,
              onAction: checkOut,
              blockedReason: officeBlock('checkOut', 'desk'),
            },
          }
        : {})}
    >
      {isReserved && (
        <>
          <ActionButton
            label={stayView.cancel.action}
            onAction={() => onOpen('cancel')}
            blockedReason={officeBlock('cancelReservation', 'office')}
          />
          {stay.arrivalDate <= businessDate && (
            <ActionButton
              label={stayView.noShow.action}
              onAction={() => onOpen('noShow')}
              blockedReason={officeBlock('markNoShow', 'office')}
            />
          )}
        </>
      )}
      {stay.state === 'in_house' && (
        <>
          <ActionButton
            label={folios.charge.action}
            hotkey="F4"
            onAction={() => onOpen('charge')}
            blockedReason={blockedReason('postCharge')}
          />
          <ActionButton
            label={folios.payment.action}
            hotkey="F8"
            onAction={() => onOpen('payment')}
            blockedReason={blockedReason('takePayment')}
          />
        </>
      )}
    </PageHeader>
  )
}

/** Why money of this stay cannot be moved by this person now, or null. */
const useFolioBlock = (stay: StayView) => {
  const { stayView } = useText()
  const blockedReason = useBlockedReason()
  return (command: 'postCharge' | 'takePayment' | 'takeDeposit'): string | null => {
    if (stay.state !== 'in_house') return stayView.notInHouse
    if (openFolioOf(stay) === undefined) return stayView.folioClosed
    return blockedReason(command, 'desk')
  }
}
