import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explainFailure } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './close-period.module.css'

type NextPeriod = Awaited<ReturnType<typeof client.closings.nextPeriods.query>>[number]
type ClosedPeriod = Awaited<ReturnType<typeof client.closings.closePeriod.mutate>>

/** The month and the year that are closed next: what stands in the way, and the seal. */
export const ClosePeriodPanel = ({
  onOpenReport,
}: {
  readonly onOpenReport: (closingId: number) => unknown
}) => {
  const text = useText()
  const { periods: words } = text.reports
  const periods = useQuery(trpc.closings.nextPeriods.queryOptions())
  const [asked, setAsked] = useState<NextPeriod | null>(null)
  const [closed, setClosed] = useState<ClosedPeriod | null>(null)
  return (
    <section className={classes['section']} aria-labelledby="period-title">
      <h2 id="period-title">{words.title}</h2>
      {closed !== null && (
        <DoneNotice
          what={words.done(closed.period)}
          numbers={[
            { label: text.reports.number, value: closed.number },
            { label: text.reports.revenue, value: closed.revenue },
            { label: text.reports.headCode, value: closed.headCode },
          ]}
          next={{ label: words.open, onAction: () => onOpenReport(closed.closingId) }}
        />
      )}
      <p className={classes['hint']}>{words.hint}</p>
      {(periods.data ?? []).map((period) => (
        <ActionButton
          key={period.kind}
          isFullWidth
          label={words.next[period.kind](period.name)}
          blockedReason={period.blocker && explainFailure({ kind: 'refused', refusal: period.blocker }, text)}
          onAction={() => setAsked(period)}
        />
      ))}
      <Dialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === null ? '' : words.next[asked.kind](asked.name)}
      >
        {asked !== null && (
          <ConfirmClosing
            period={asked}
            onDone={(done) => {
              setAsked(null)
              setClosed(done)
            }}
          />
        )}
      </Dialog>
    </section>
  )
}

interface ConfirmProps {
  readonly period: NextPeriod
  readonly onDone: (closed: ClosedPeriod) => void
}

const ConfirmClosing = ({ period, onDone }: ConfirmProps) => {
  const { periods: words } = useText().reports
  const close = useCommand(trpc.closings.closePeriod)
  const submit = async () => {
    const done = await close.run({ period: period.name })
    if (done !== undefined) onDone(done)
  }
  return (
    <>
      <p className={classes['dates']}>{words.range(period.from, period.until)}</p>
      <p>{words.confirm(period.name)}</p>
      <RefusalAlert refusal={close.refusal} />
      <ActionButton
        label={words.submit}
        variant="primary"
        hotkey="Ctrl+Enter"
        hasAutoFocus
        isRunning={close.isRunning}
        onAction={submit}
      />
    </>
  )
}
