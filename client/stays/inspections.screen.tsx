import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DirtyRooms } from './dirty-rooms.panel.tsx'
import { InspectionAnswer } from './inspection-answer.form.tsx'
import { useWaitingInspections, type WaitingInspection } from './inspections.api.ts'
import { WaitingRooms } from './waiting-rooms.panel.tsx'

/**
 * The housekeeper's page, made for a phone: the rooms the desk waits for, then those to make. A tap opens a
 * room, a second one says that all is fine.
 */
export const InspectionsScreen = () => {
  const { inspections } = useText()
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
      <PageHeader title={inspections.title} detail={inspections.waiting(waiting.data?.length ?? 0)} />
      <PageBody>
        {done !== null && <DoneNotice what={done} />}
        <Loaded query={waiting} lines={3}>
          {(rooms) => <WaitingRooms rooms={rooms} onOpen={setInspected} />}
        </Loaded>
        <DirtyRooms onCleaned={setDone} />
      </PageBody>
    </>
  )
}
