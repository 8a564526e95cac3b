import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import classes from '../stays/stay.module.css'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { SlipDone } from './slip.api.ts'

type Hold = Awaited<ReturnType<typeof client.stays.preAuthorisations.query>>[number]

interface HoldListProps {
  readonly stayId: number
  /** The guest is in house: what check-out would ask for can be captured. */
  readonly canCapture: boolean
  readonly onDone: (done: SlipDone) => void
}

/** The holds of a stay: captured for what is due, or given back. */
export const HoldList = ({ stayId, canCapture, onDone }: HoldListProps) => {
  const { holds: words } = useText().deposits
  const { data: holds = [] } = useQuery(trpc.stays.preAuthorisations.queryOptions({ stayId }))
  const { data: plan } = useQuery({
    ...trpc.stays.checkOutPlan.queryOptions({ stayId, late: null }),
    enabled: canCapture && holds.some(({ state }) => state === 'held'),
  })
  if (holds.length === 0) return <span className={classes['quiet']}>{words.empty}</span>
  return (
    <ul className={classes['list']}>
      {holds.map((hold) => (
        <HoldRow
          key={hold.preAuthorisationId}
          hold={hold}
          due={canCapture ? (plan?.toPay ?? '0.00') : '0.00'}
          onDone={onDone}
        />
      ))}
    </ul>
  )
}

interface HoldRowProps {
  readonly hold: Hold
  /** What check-out would ask for now. */
  readonly due: string
  readonly onDone: (done: SlipDone) => void
}

const HoldRow = ({ hold, due, onDone }: HoldRowProps) => {
  const { deposits, folios } = useText()
  const words = deposits.holds
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const blockedReason = useBlockedReason()
  const capture = useCommand(trpc.stays.capturePreAuthorisation)
  const release = useCommand(trpc.deposits.releasePreAuthorisation)
  const { preAuthorisationId, reference } = hold
  const amount = Money.of(due, currency).min(Money.of(hold.authorised, currency))
  const isHeld = hold.state === 'held'
  const state = isHeld && !hold.isGood ? words.expired : words.states[hold.state]
  const facts = [hold.methodName[language], reference, words.until(hold.expiresDate)]

  const runCapture = async () => {
    const done = await capture.run({ preAuthorisationId, amount: amount.toString() })
    if (done === undefined) return
    onDone({
      what: words.captured(formatAmount(done.amount)),
      numbers: [{ label: folios.payment.receipt, value: done.number }],
      documentIds: [done.documentId],
    })
  }
  const runRelease = async () => {
    const done = await release.run({ preAuthorisationId })
    if (done === undefined) return
    onDone({ what: words.released(formatAmount(done.authorised)), numbers: [], documentIds: [] })
  }
  return (
    <li data-dimmed={!isHeld || undefined}>
      <div className={classes['row']} data-dimmed={!isHeld || undefined}>
        <span>
          <MoneyText amount={hold.captured ?? hold.authorised} currency={currency} />{' '}
          <span className={classes['quiet']}>{state}</span>
          <span className={classes['detail']}>{facts.join(' · ')}</span>
        </span>
        {isHeld && (
          <span>
            {hold.isGood && (
              <ActionButton
                label={words.capture}
                spokenLabel={words.captureOf(reference)}
                isCompact
                onAction={runCapture}
                isRunning={capture.isRunning}
                blockedReason={
                  blockedReason('capturePreAuthorisation', 'desk') ??
                  (amount.isPositive ? null : words.nothingDue)
                }
              />
            )}{' '}
            <ActionButton
              label={words.release}
              spokenLabel={words.releaseOf(reference)}
              isCompact
              variant="quiet"
              onAction={runRelease}
              isRunning={release.isRunning}
              blockedReason={blockedReason('releasePreAuthorisation', 'desk')}
            />
          </span>
        )}
      </div>
      <RefusalAlert refusal={capture.refusal ?? release.refusal} />
    </li>
  )
}
