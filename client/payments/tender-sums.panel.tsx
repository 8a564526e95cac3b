import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { ReadTenders } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './tender-fields.module.css'

interface TenderSumsProps {
  readonly tenders: ReadTenders
  readonly currency: Currency
  readonly hasChange: boolean
}

/** What was given, what goes back over the counter, and what is still due; read out as it changes. */
export const TenderSums = ({ tenders, currency, hasChange }: TenderSumsProps) => {
  const { payments } = useText()
  const { total, change, left } = tenders
  return (
    <dl className={classes['sums']} aria-live="polite">
      <div>
        <dt>{payments.given}</dt>
        <dd>
          <MoneyText amount={total.toString()} currency={currency} isStrong />
        </dd>
      </div>
      {!left.isZero && (
        <div>
          <dt>{left.isPositive ? payments.stillDue : payments.above}</dt>
          <dd>
            <MoneyText amount={left.abs().toString()} currency={currency} tone="decide" isStrong />
          </dd>
        </div>
      )}
      {hasChange && (
        <div className={classes['change']} data-none={change.isZero || undefined}>
          <dt>{payments.change}</dt>
          <dd>
            <MoneyText amount={change.toString()} currency={currency} isStrong />
          </dd>
        </div>
      )}
    </dl>
  )
}
