import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import type { Opened } from './open-shift.form.tsx'
import { useShiftView } from './shift.api.ts'
import { TakeDeskPanel } from './take-desk.panel.tsx'
import { XViewPanel } from './x-view.panel.tsx'

/** The cashier's own shift: opened here, and looked at while it runs. */
export const ShiftScreen = () => {
  const { shifts } = useText()
  const navigate = useNavigate()
  const view = useShiftView()
  const [opened, setOpened] = useState<Opened | null>(null)
  const hasShift = view.data !== undefined && view.data !== null
  return (
    <>
      <PageHeader
        title={hasShift ? shifts.title : shifts.openTitle}
        detail={view.data?.report.shift.number}
        {...(hasShift && {
          primary: { label: shifts.view.handOver, onAction: () => navigate({ to: '/hand-over' }) },
        })}
      />
      <PageBody>
        {opened !== null && <OpenedNotice opened={opened} />}
        <Loaded query={view} lines={12}>
          {(data) => (data === null ? <TakeDeskPanel onOpened={setOpened} /> : <XViewPanel view={data} />)}
        </Loaded>
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
        onPrintAgain={() => setPrinting(true)}
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
