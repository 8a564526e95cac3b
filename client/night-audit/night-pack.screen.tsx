import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { PrintFrame } from '../ui/print-frame.tsx'
import { useNightPack, useRecordPackPrint } from './night-audit.api.ts'
import classes from './night-audit.module.css'
import { PackPrints } from './pack-prints.panel.tsx'
import { NightPackSheet } from './night-pack-sheet.panel.tsx'

const route = getRouteApi('/shell/night-audit/$businessDate')

/** What the night leaves for the morning, as one paper: it opens after the roll, and any day later. */
export const NightPackScreen = () => {
  const { nightAudit, common } = useText()
  const { language } = useLanguage()
  const { businessDate } = route.useParams()
  const navigate = useNavigate()
  const pack = useNightPack(businessDate)
  const { mutate: recordPrint, error } = useRecordPackPrint()
  const [isPrinting, setPrinting] = useState(false)
  const title = `${nightAudit.pack.title} ${businessDate}`
  return (
    <>
      <PageHeader
        title={title}
        detail={pack.data?.headCode}
        onBack={() => void navigate({ to: '/night-audit' })}
        primary={{ label: common.print, onAction: () => setPrinting(true) }}
      >
        {pack.data !== undefined && (
          <ActionButton
            label={nightAudit.openReport}
            onAction={() =>
              navigate({
                to: '/reports/$closingId',
                params: { closingId: pack.data.pack.closingId },
              })
            }
          />
        )}
      </PageHeader>
      <PageBody>
        <RefusalAlert refusal={error === null ? null : nightAudit.pack.notRecorded} />
        <Loaded query={pack} lines={20}>
          {(data) => (
            <>
              <PackPrints view={data} />
              <div className={classes['desk']}>
                <article
                  // The arrow keys read the paper to its end.
                  tabIndex={0}
                  aria-label={title}
                  className={`paper paper-a4 ${classes['onScreen'] ?? ''}`}
                >
                  <NightPackSheet view={data} />
                </article>
              </div>
            </>
          )}
        </Loaded>
        {isPrinting && pack.data !== undefined && (
          <PrintFrame
            title={title}
            size="a4"
            language={language}
            onPrinted={() => recordPrint({ businessDate })}
            onClose={() => setPrinting(false)}
          >
            <NightPackSheet view={pack.data} copyNumber={pack.data.prints.length + 1} />
          </PrintFrame>
        )}
      </PageBody>
    </>
  )
}
