import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DirtyRooms, MadeRooms } from './dirty-rooms.panel.tsx'
import { InspectionAnswer } from './inspection-answer.form.tsx'
import { useWaitingInspections, type WaitingInspection } from './inspections.api.ts'
import { RoomCheckForm } from './room-check.form.tsx'
import { Preparations } from './vips/preparations.panel.tsx'
import { usePreparations } from './vips/vips.api.ts'
import classes from './inspections.module.css'
import { WaitingRooms } from './waiting-rooms.panel.tsx'

/**
 * The housekeeper's page, made for a phone: the rooms the desk waits for, then those to make. A tap opens a
 * room, a second one says that all is fine.
 */
export const InspectionsScreen = () => {
  const { inspections, vips } = useText()
  const navigate = useNavigate()
  const waiting = useWaitingInspections()
  const [inspected, setInspected] = useState<WaitingInspection | null>(null)
  const [done, setDone] = useState<string | null>(null)

  const leave = (what: string | null) => {
    setDone(what)
    setInspected(null)
  }
  if (inspected !== null) {
    const isOpen = waiting.data?.some(({ inspectionId }) => inspectionId === inspected.inspectionId) ?? true
    return <InspectionAnswer inspection={inspected} isOpen={isOpen} onLeave={leave} />
  }
  return (
    <>
      <PageHeader title={inspections.title} detail={inspections.waiting(waiting.data?.length ?? 0)}>
        <ActionButton
          label={vips.preparations.title}
          onAction={() => void navigate({ to: '/preparations', search: {} })}
        />
      </PageHeader>
      <PageBody>
        {done !== null && <DoneNotice what={done} />}
        <Loaded query={waiting} lines={3}>
          {(rooms) => <WaitingRooms rooms={rooms} onOpen={setInspected} />}
        </Loaded>
        <PreparationsOfToday />
        <DirtyRooms onCleaned={setDone} />
        <MadeRooms onInspected={setDone} />
        <RoomCheckForm onDone={setDone} />
      </PageBody>
    </>
  )
}

/** What stands ready for today's guests with a level; where nothing is asked for, nothing is shown. */
const PreparationsOfToday = () => {
  const { preparations: words } = useText().vips
  const businessDate = useBusinessDate()
  const { data: items = [] } = usePreparations(businessDate)
  if (items.length === 0) return null
  return (
    <section aria-label={words.title}>
      <h2 className={classes['title']}>{words.title}</h2>
      <Preparations date={businessDate} />
    </section>
  )
}
