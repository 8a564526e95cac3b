import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './shift.module.css'

/** What a figure opens to: the label its postings are asked by, and its name. */
export interface Drill {
  readonly label: string
  readonly what: string
}

interface FigureProps extends Drill {
  readonly amount: string
  /** How many pieces, not how much money. */
  readonly isCount?: boolean
  readonly onDrill: (drill: Drill) => void
}

/** An amount that opens to its postings; one that is hidden until the count says so instead. */
export const Figure = ({ amount, isCount = false, label, what, onDrill }: FigureProps) => {
  const { shifts } = useText()
  const { currency } = useShellStatus()
  if (amount === '') return <span className={classes['hidden']}>{shifts.view.hidden}</span>
  const shown = isCount ? amount : formatAmount(amount, minorDigitsOf(currency))
  return (
    <button
      type="button"
      className={classes['figure']}
      aria-label={`${shifts.view.postingsOf(what)} ${shown}`}
      onClick={() => onDrill({ label, what })}
    >
      {isCount ? shown : <MoneyText amount={amount} currency={currency} />}
    </button>
  )
}
