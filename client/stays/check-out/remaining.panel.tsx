import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { useText } from '../../kernel/i18n.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import classes from './check-out.module.css'

interface RemainingProps {
  /** What the guest still has to pay with what is typed now. */
  readonly left: Money
  /** What goes back to the guest: slips, credit, change. */
  readonly back: Money
}

/** The one number that is always in sight: still to pay, to give back, or settled. */
export const Remaining = ({ left, back }: RemainingProps) => {
  const { settle: words } = useText().checkOut
  const shown = left.isPositive ? left : back
  const word = left.isPositive ? words.remaining : back.isPositive ? words.giveBack : words.balanced
  return (
    <div className={classes['remaining']} role="status">
      <dl>
        <dt>{word}</dt>
        <dd>
          <MoneyText
            amount={shown.toString()}
            currency={shown.currency}
            withCurrency
            isStrong
            {...(left.isPositive
              ? { tone: 'decide' as const }
              : back.isPositive
                ? {}
                : { tone: 'good' as const })}
          />
        </dd>
      </dl>
    </div>
  )
}
