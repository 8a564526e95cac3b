import { formatAmount, formatShortDate, formatTime } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { lateCharge } from '@jiaoban/shared/stays/check-out.rules.ts'
import { SegmentedControl } from '@mantine/core'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../../kernel/shell-status.ts'
import { MoneyText } from '../../ui/money-text.tsx'
import type { ChangeDraft, CheckOutPlan, LateKind } from './check-out.api.ts'
import classes from './check-out.module.css'
import { CheckOutStep } from './check-out-step.panel.tsx'

const kinds: readonly LateKind[] = ['none', 'half', 'full']

interface ChargesStepProps {
  readonly plan: CheckOutPlan
  /** A decimal string: what one night costs. */
  readonly rate: string
  readonly change: ChangeDraft
}

/** What will be posted when the guest leaves: open nights, and the late hours the house rule proposes. */
export const ChargesStep = ({ plan, rate, change }: ChargesStepProps) => {
  const { checkOut } = useText()
  const { charges: words } = checkOut
  const { language } = useLanguage()
  const { currency, timeZone } = useShellStatus()
  const businessDate = useBusinessDate()
  const lateLabel = (kind: LateKind): string => {
    const amount = lateCharge(Money.of(rate, currency), kind)
    const word = words.lateKinds[kind]
    return amount.isZero ? word : `${word} ${formatAmount(amount.toString())}`
  }
  return (
    <CheckOutStep title={checkOut.steps.charges} isDone>
      <dl className={classes['sums']}>
        <div>
          <dt>{checkOut.leavesAt}</dt>
          <dd>{formatTime(plan.at, language, timeZone)}</dd>
        </div>
        {plan.nights.map(({ night, rate: price }) => (
          <div key={night}>
            <dt>{plan.isDayUse ? words.dayUse : words.night(formatShortDate(night, businessDate))}</dt>
            <dd>
              <MoneyText amount={price} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
      {plan.nights.length === 0 && <p className={classes['quiet']}>{words.none}</p>}
      <div className={classes['line']}>
        <span id="late-check-out">{words.late}</span>
        <SegmentedControl
          aria-labelledby="late-check-out"
          size="xs"
          data={kinds.map((kind) => ({ value: kind, label: lateLabel(kind) }))}
          value={plan.late}
          onChange={(value) => {
            const chosen = kinds.find((kind) => kind === value) ?? plan.lateProposed
            change({ late: chosen === plan.lateProposed ? null : chosen })
          }}
        />
      </div>
      {plan.late !== plan.lateProposed && (
        <p className={classes['decide']}>{words.changed(words.lateKinds[plan.lateProposed])}</p>
      )}
    </CheckOutStep>
  )
}
