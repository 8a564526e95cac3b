import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { PrintFrame } from '../ui/print-frame.tsx'
import { type Closing, useClosing } from './closings.api.ts'
import { DaySheet } from './day-sheet.panel.tsx'
import { isDayReport } from './report-kind.api.ts'
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
            // Wider than an old screen: reached and scrolled by the keyboard too.
            <section className={classes['desk']} aria-label={reports.title} tabIndex={0}>
              <article className={`paper paper-a4 ${classes['onScreen'] ?? ''}`}>
                <ReportSheet closing={data} />
              </article>
            </section>
          )}
        </Loaded>
        {isPrinting && closing.data !== undefined && (
          <PrintFrame
            title={closing.data.number}
            size="a4"
            language={language}
            onClose={() => setPrinting(false)}
          >
            <ReportSheet closing={closing.data} />
          </PrintFrame>
        )}
      </PageBody>
    </>
  )
}

const ReportSheet = ({ closing }: { readonly closing: Closing }) =>
  isDayReport(closing.report) ? (
    <DaySheet report={closing.report} names={closing.names} headCode={closing.headCode} />
  ) : (
    <ShiftSheet report={closing.report} names={closing.names} headCode={closing.headCode} />
  )
