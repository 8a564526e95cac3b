import type { SealedPeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type {
  ReportEquationLine,
  SealedDayReport,
  SealedShiftReport,
} from '@jiaoban/shared/closings/shift-report.types.ts'
import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { PrintFrame } from '../ui/print-frame.tsx'
import { type Closing, type ClosingFilter, useClosing, useClosings } from './closings.api.ts'
import { DaySheet } from './day-sheet.panel.tsx'
import { useLabelNames } from './label-names.api.ts'
import { PostingsDialog } from './postings.panel.tsx'
import { PeriodSheet } from './period-sheet.panel.tsx'
import { isDayReport, isPeriodReport, type SheetProps } from './report-kind.api.ts'
import classes from './sheet.module.css'
import { ShiftSheet } from './shift-sheet.panel.tsx'

const route = getRouteApi('/shell/reports/$closingId')

/** A sealed report: the sheet on the screen is the sheet on paper. */
export const ReportScreen = () => {
  const { reports, common } = useText()
  const { language } = useLanguage()
  const { closingId } = route.useParams()
  const navigate = useNavigate()
  const closing = useClosing(closingId)
  const [isPrinting, setPrinting] = useState(false)
  return (
    <>
      <PageHeader
        title={closing.data?.number ?? reports.title}
        detail={closing.data?.headCode}
        onBack={() => void navigate({ to: '/reports' })}
        primary={{ label: common.print, onAction: () => setPrinting(true) }}
      />
      <PageBody>
        <Loaded query={closing} lines={20}>
          {(data) => (
            <div className={classes['desk']}>
              <article className={`paper paper-a4 ${classes['onScreen'] ?? ''}`}>
                <OpeningSheet closing={data} />
              </article>
            </div>
          )}
        </Loaded>
        {isPrinting && closing.data !== undefined && (
          <PrintFrame
            title={closing.data.number}
            size="a4"
            language={language}
            onClose={() => setPrinting(false)}
          >
            <PaperSheet closing={closing.data} />
          </PrintFrame>
        )}
      </PageBody>
    </>
  )
}

interface SheetOfProps {
  readonly closing: Closing
}

/** On paper nothing opens. */
const PaperSheet = ({ closing: { report, ...closing } }: SheetOfProps) => {
  if (isPeriodReport(report)) return <PeriodSheet report={report} {...closing} />
  if (isDayReport(report)) return <DaySheet report={report} {...closing} />
  return <ShiftSheet report={report} {...closing} />
}

/** On the screen the lines of a shift open to their postings, and shifts, days and months to their reports. */
const OpeningSheet = ({ closing: { report, ...closing } }: SheetOfProps) => {
  if (isPeriodReport(report)) return <OpeningPeriod report={report} {...closing} />
  if (isDayReport(report)) return <OpeningDay report={report} {...closing} />
  return <OpeningShift report={report} {...closing} />
}

const OpeningPeriod = (props: SheetProps<SealedPeriodReport>) => {
  const { kind, from, until } = props.report.period
  const open = useOpenByNumber({ scope: kind === 'year' ? 'month' : 'day', from, until })
  return <PeriodSheet {...props} onOpenPart={open} />
}

const OpeningDay = (props: SheetProps<SealedDayReport>) => (
  <DaySheet
    {...props}
    onOpenShift={useOpenByNumber({
      scope: 'shift',
      from: props.report.businessDate,
      until: props.report.businessDate,
    })}
  />
)

const OpeningShift = (props: SheetProps<SealedShiftReport>) => {
  const { id, deskId } = props.report.shift
  const [line, setLine] = useState<ReportEquationLine | null>(null)
  return (
    <>
      <ShiftSheet {...props} onOpenLine={setLine} />
      <LinePostings shiftId={id} deskId={deskId} line={line} onClose={() => setLine(null)} />
    </>
  )
}

/** Opens the sealed report of a part by its number, as the sheet of its day, month or year names it. */
const useOpenByNumber = (parts: ClosingFilter): ((closingNumber: string) => void) => {
  const navigate = useNavigate()
  const { data, refetch } = useClosings(parts)
  const open = async (closingNumber: string): Promise<void> => {
    // Pressed before the list of the parts is there, it waits for it.
    const closings = data ?? (await refetch()).data
    const closing = closings?.find(({ number }) => number === closingNumber)
    if (closing !== undefined)
      await navigate({ to: '/reports/$closingId', params: { closingId: closing.id } })
  }
  return (closingNumber) => void open(closingNumber)
}

interface LinePostingsProps {
  readonly shiftId: number
  readonly deskId: number | null
  readonly line: ReportEquationLine | null
  readonly onClose: () => void
}

const LinePostings = ({ shiftId, deskId, line, onClose }: LinePostingsProps) => {
  const text = useText()
  const names = useLabelNames(deskId)
  return (
    <PostingsDialog
      shiftId={shiftId}
      label={line?.label ?? null}
      title={line === null ? '' : sayLabel(text, line.label, names)}
      onClose={onClose}
    />
  )
}
