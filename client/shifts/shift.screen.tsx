import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import type { Opened } from './open-shift.form.tsx'
import { ReliefPanel } from './relief/relief.panel.tsx'
import { deskToTake, useDesks, useShiftView } from './shift.api.ts'
import { TakeDeskPanel } from './take-desk.panel.tsx'
import { XViewPanel } from './x-view.panel.tsx'

/** The cashier's own shift: opened here, and looked at while it runs. */
export const ShiftScreen = () => {
  const { shifts, houseKeys, outage } = useText()
  const navigate = useNavigate()
  const view = useShiftView()
  const { relief } = useShellStatus()
  const [opened, setOpened] = useState<Opened | null>(null)
  const desks = useDesks()
  const [chosen, setChosen] = useState<number | null>(null)
  const hasShift = view.data !== undefined && view.data !== null
  const isTakingOver = deskToTake(desks.data ?? [], chosen)?.shift?.state === 'given'
  const isAway = relief?.isReliever === false
  return (
    <>
      <PageHeader
        title={hasShift || isAway ? shifts.title : isTakingOver ? shifts.accept.title : shifts.openTitle}
        detail={view.data?.report.shift.number}
        {...(hasShift &&
          relief === null && {
            primary: { label: shifts.view.handOver, onAction: () => navigate({ to: '/hand-over' }) },
          })}
      >
        {hasShift && (
          <ActionButton
            label={outage.title}
            hotkey="Alt+U"
            onAction={() => void navigate({ to: '/outage' })}
          />
        )}
        <ActionButton label={houseKeys.open} hotkey="Alt+K" onAction={() => void navigate({ to: '/keys' })} />
      </PageHeader>
      <PageBody>
        {opened !== null && <OpenedNotice opened={opened} />}
        <ReliefPanel />
        {!isAway && (
          <Loaded query={view} lines={12}>
            {(data) =>
              data === null ? (
                <TakeDeskPanel chosen={chosen} onChoose={setChosen} onOpened={setOpened} />
              ) : (
                <XViewPanel view={data} />
              )
            }
          </Loaded>
        )}
      </PageBody>
    </>
  )
}

const OpenedNotice = ({ opened }: { readonly opened: Opened }) => {
  const { shifts } = useText()
  const navigate = useNavigate()
  const [isPrinting, setPrinting] = useState(false)
  const { closingId } = opened
  return (
    <>
      <DoneNotice
        what={closingId === null ? shifts.open.done(opened.number) : shifts.accept.done(opened.number)}
        numbers={[{ label: shifts.open.slip, value: opened.slipNumber }]}
        onPrint={() => setPrinting(true)}
        next={
          closingId === null
            ? { label: shifts.open.next, onAction: () => navigate({ to: '/' }) }
            : {
                label: shifts.accept.report,
                onAction: () => navigate({ to: '/reports/$closingId', params: { closingId } }),
              }
        }
      />
      {isPrinting && <DocumentPrint documentId={opened.documentId} onClose={() => setPrinting(false)} />}
    </>
  )
}
