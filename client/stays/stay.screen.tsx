import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { RegistrationPrint } from './registration-print.panel.tsx'
import { type StayView, useStay } from './stay.api.ts'
import { type StayDialog, StayDialogs, type StayDone } from './stay-dialogs.panel.tsx'
import { StayFacts } from './stay-facts.panel.tsx'
import { StayFolios } from './stay-folios.panel.tsx'
import { StayHeader } from './stay-header.panel.tsx'
import { StayGuests } from './stay-guests.panel.tsx'
import { useFolioBlock } from './folio-block.api.ts'
import { StayInspection } from './stay-inspection.panel.tsx'
import { StayDocuments, StayNights, StaySlips } from './stay-money.panel.tsx'

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
            <StaySlips
              stay={stay}
              onTakeDeposit={() => setOpened('deposit')}
              blockedReason={blockedReason('takeDeposit')}
            />
            {stay.state !== 'reserved' && <StayInspection stay={stay} />}
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
