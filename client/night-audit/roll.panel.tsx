import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explainFailure } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './roll.module.css'

type Rolled = Awaited<ReturnType<typeof client.nightAudit.roll.mutate>>

/** The roll of the business date: what stands in its way, and what it did. */
export const RollPanel = ({ onOpenReport }: { readonly onOpenReport: (closingId: number) => unknown }) => {
  const text = useText()
  const { nightAudit } = text
  const current = useBusinessDate()
  const dates = { current, next: addDays(current, 1) }
  const blockers = useQuery(trpc.nightAudit.blockers.queryOptions())
  const roll = useCommand(trpc.nightAudit.roll)
  const [isAsking, setAsking] = useState(false)
  const [rolled, setRolled] = useState<Rolled | null>(null)
  const reasons = (blockers.data ?? []).map((blocker) =>
    explainFailure({ kind: 'refused', refusal: blocker }, text),
  )

  const submit = async () => {
    const result = await roll.run({})
    setAsking(false)
    if (result !== undefined) setRolled(result)
  }
  return (
    <section className={classes['section']} aria-labelledby="roll-title">
      <h2 id="roll-title">{nightAudit.title}</h2>
      {rolled !== null && <RolledNotice rolled={rolled} onOpenReport={onOpenReport} />}
      <p className={classes['dates']}>{nightAudit.intro(dates)}</p>
      <p className={classes['hint']}>{nightAudit.hint}</p>
      <RefusalAlert refusal={roll.refusal} />
      {reasons.length > 0 && (
        <>
          <p className={classes['blocked']}>{nightAudit.blocked}</p>
          <ul className={classes['blockers']}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      <ActionButton
        label={nightAudit.action}
        isFullWidth
        blockedReason={reasons[0] ?? null}
        onAction={() => setAsking(true)}
      />
      <Dialog isOpen={isAsking} onClose={() => setAsking(false)} title={nightAudit.confirmTitle}>
        <p className={classes['dates']}>{nightAudit.confirm(dates)}</p>
        <ActionButton
          label={nightAudit.action}
          variant="primary"
          hotkey="Ctrl+Enter"
          hasAutoFocus
          isRunning={roll.isRunning}
          onAction={submit}
        />
      </Dialog>
    </section>
  )
}

const RolledNotice = ({
  rolled,
  onOpenReport,
}: {
  readonly rolled: Rolled
  readonly onOpenReport: (closingId: number) => unknown
}) => {
  const { nightAudit } = useText()
  return (
    <DoneNotice
      what={nightAudit.done(rolled.businessDate)}
      numbers={[
        { label: nightAudit.nights, value: String(rolled.nightsCharged) },
        { label: nightAudit.revenue, value: rolled.nightRevenue },
        { label: nightAudit.turned, value: String(rolled.shiftsTurned) },
        { label: nightAudit.report, value: rolled.closingNumber },
        { label: nightAudit.headCode, value: rolled.headCode },
      ]}
      next={{ label: nightAudit.openReport, onAction: () => onOpenReport(rolled.closingId) }}
    />
  )
}
