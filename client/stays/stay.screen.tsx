import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { CoverNotice } from '../deposits/cover-notice.panel.tsx'
import { UsedSlipNotice } from '../deposits/used-slip.panel.tsx'
import { StayHolds } from '../deposits/stay-holds.panel.tsx'
import { GroupSlipNotice } from '../deposits/group-slip-notice.panel.tsx'
import type { PayableFolio } from '../deposits/slip.api.ts'
import { StaySlips } from '../deposits/stay-slips.panel.tsx'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { RegistrationPrint } from './registration-print.panel.tsx'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { type StayView, useStay } from './stay.api.ts'
import { type StayDialog, StayDialogs, type StayDone } from './stay-dialogs.panel.tsx'
import { StayDeparture } from './stay-departure.panel.tsx'
import { ReservationHistory } from './reservation-history.panel.tsx'
import { StayCoupons } from './meals/stay-coupons.panel.tsx'
import { StayMarket } from './markets/stay-market.panel.tsx'
import { StayVip } from './vips/stay-vip.panel.tsx'
import { StayRoom } from './in-house/stay-room.panel.tsx'
import { StayFacts } from './stay-facts.panel.tsx'
import { StayFolios } from './stay-folios.panel.tsx'
import { StayHeader } from './stay-header.panel.tsx'
import { StayGuests } from './stay-guests.panel.tsx'
import { useFolioBlock } from './folio-block.api.ts'
import { StayInspection } from './stay-inspection.panel.tsx'
import { StayDocuments, StayNights } from './stay-money.panel.tsx'

/** One stay: who, where, until when, every movement of its money, and what can be done about it. */
export const StayScreen = () => {
  const { stayId } = useParams({ from: '/shell/stays/$stayId' })
  const { slip } = useSearch({ from: '/shell/stays/$stayId' })
  const stay = useStay(stayId)
  return <Loaded query={stay}>{(loaded) => <Stay key={stayId} stay={loaded} scannedSlip={slip} />}</Loaded>
}

interface StayProps {
  readonly stay: StayView
  /** A slip that was scanned and holds nothing any more. */
  readonly scannedSlip: string | undefined
}

const Stay = ({ stay, scannedSlip }: StayProps) => {
  const text = useText()
  const [opened, setOpened] = useState<StayDialog | null>(null)
  const [done, setDone] = useState<StayDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const [printsForm, setPrintsForm] = useState(false)
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
            <StayGuests stay={stay} onPrintForm={() => setPrintsForm(true)} />
            <StayFacts stay={stay} onChangeDeparture={() => setOpened('departure')} />
            <StayMarket stay={stay} onDone={(what) => setDone({ what })} />
            <StayVip stay={stay} onDone={(what) => setDone({ what })} />
            <StaySlips
              slips={stay.slips}
              isInHouse={stay.state === 'in_house'}
              folios={payableOf(stay, text)}
              onTakeDeposit={() => setOpened('deposit')}
              onDone={finish}
              blockedReason={blockedReason('takeDeposit')}
            />
            {stay.state !== 'reserved' && <StayRoom stay={stay} onDone={(what) => setDone({ what })} />}
            {stay.state !== 'reserved' && <StayCoupons stay={stay} onDone={(what) => setDone({ what })} />}
            <StayHolds stay={stay} onDone={finish} />
            <StayDeparture stay={stay} onOpen={setOpened} />
            {stay.state !== 'reserved' && <StayInspection stay={stay} />}
            <StayDocuments stay={stay} onPrint={setPrinting} />
            <StayNights stay={stay} />
            <ReservationHistory stayId={stay.stayId} />
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
        {scannedSlip !== undefined && <UsedSlipNotice number={scannedSlip} />}
        {stay.state === 'in_house' && (
          <CoverNotice stayId={stay.stayId} onTopUp={() => setOpened('deposit')} />
        )}
        {stay.state === 'in_house' && <GroupSlipNotice stay={stay} />}
        <StayFolios stay={stay} onDone={(what) => setDone({ what })} />
      </PageBody>
      <StayDialogs stay={stay} opened={opened} onClose={() => setOpened(null)} onDone={finish} />
      {printsForm && <RegistrationPrint stayId={stay.stayId} onClose={() => setPrintsForm(false)} />}
      {printing !== null && (
        <DocumentPrint
          documentId={printing}
          onClose={() => setPrinting(documentIds[documentIds.indexOf(printing) + 1] ?? null)}
        />
      )}
    </>
  )
}

/** The open folios of the stay, which its own slips can pay before it is settled. */
const payableOf = (stay: StayView, { folios: words }: Dictionary): PayableFolio[] =>
  stay.folios
    .filter(({ state }) => state === 'open')
    .map(({ folioId, windowNumber, balance }) => ({
      folioId,
      payer: words.windowOf(windowNumber, stay.primaryGuestName),
      balance,
    }))
