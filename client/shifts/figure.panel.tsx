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
  readonly onDrill: (drill: Drill) => void
}

/** An amount that opens to its postings; one that is hidden until the count says so instead. */
export const Figure = ({ amount, label, what, onDrill }: FigureProps) => {
  const { shifts } = useText()
  const { currency } = useShellStatus()
  if (amount === '') return shifts.view.hidden
  return (
    <button
      type="button"
      className={classes['figure']}
      aria-label={`${shifts.view.postingsOf(what)} ${amount}`}
      onClick={() => onDrill({ label, what })}
    >
      <MoneyText amount={amount} currency={currency} />
    </button>
  )
}
