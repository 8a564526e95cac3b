import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
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
  const { total, change, left, rounding } = tenders
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
      {!rounding.isZero && (
        <div>
          <dt>{hasChange ? payments.cashToTake : payments.cashToGive}</dt>
          <dd>
            <MoneyText amount={total.plus(rounding).toString()} currency={currency} isStrong />
            <small> {payments.rounded(formatAmount(rounding.toString()))}</small>
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
