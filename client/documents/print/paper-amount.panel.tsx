import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { type Currency, minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import classes from './paper.module.css'

interface PaperAmountProps {
  readonly amount: string
  readonly currency: string
  /** Writes the currency before the amount. */
  readonly withCurrency?: boolean
}

/** An amount on paper: grouped, every decimal, every digit equally wide. */
export const PaperAmount = ({ amount, currency, withCurrency = false }: PaperAmountProps) => (
  <span className={classes['amount']}>
    {withCurrency && `${currency} `}
    {formatAmount(amount, minorDigitsOf(currency as Currency))}
  </span>
)
