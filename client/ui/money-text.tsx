import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { type Currency, minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import classes from './money.module.css'

/** Red is for money that is wrong, amber for a decision, green for what balances. */
export type Tone = 'wrong' | 'decide' | 'good' | 'dimmed'

interface MoneyTextProps {
  /** A decimal string ("1280.5"). */
  readonly amount: string
  readonly currency: Currency
  /** Writes the currency before the amount: once per column, not in every cell. */
  readonly withCurrency?: boolean
  readonly tone?: Tone
  readonly isStrong?: boolean
}

/** An amount to read: grouped, with all its decimals, every digit equally wide. */
export const MoneyText = ({
  amount,
  currency,
  withCurrency = false,
  tone,
  isStrong = false,
}: MoneyTextProps) => {
  const names = [classes['amount'], tone && classes[tone], isStrong && classes['strong']]
  return (
    <span className={names.filter(Boolean).join(' ')}>
      {withCurrency && <span className={classes['currency']}>{currency}</span>}
      {formatAmount(amount, minorDigitsOf(currency))}
    </span>
  )
}
