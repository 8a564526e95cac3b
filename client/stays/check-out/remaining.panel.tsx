import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useText } from '../../kernel/i18n.tsx'
import { MoneyText, type Tone } from '../../ui/money-text.tsx'
import classes from './check-out.module.css'

interface RemainingProps {
  /** What the guest pays. */
  readonly toPay: Money
  /** What of it no tender covers yet; negative when the tenders come to more. */
  readonly left: Money
  readonly change: Money
  /** What goes back to the guest: slips and credit. */
  readonly back: Money
  /** What must be done before the guest can go; null when everything is. */
  readonly nextStep: string | null
}

/** What is always in sight: to take from the guest or to give back, and what is still to be done for it. */
export const Remaining = ({ toPay, left, change, back, nextStep }: RemainingProps) => {
  const { settle: words } = useText().checkOut
  const line = (label: string, amount: Money, tone?: Tone) => (
    <dl>
      <dt>{label}</dt>
      <dd>
        <MoneyText
          amount={amount.toString()}
          currency={amount.currency}
          withCurrency
          isStrong
          {...(tone === undefined ? {} : { tone })}
        />
      </dd>
    </dl>
  )
  const giveBack = back.plus(change)
  return (
    <div className={classes['remaining']} role="status">
      {left.isPositive && !left.equals(toPay) && line(words.remaining, left, 'decide')}
      {toPay.isPositive && line(words.collect, toPay)}
      {giveBack.isPositive && line(words.giveBack, giveBack)}
      {!toPay.isPositive && !giveBack.isPositive && line(words.balanced, Money.zero(toPay.currency), 'good')}
      <p>{nextStep}</p>
    </div>
  )
}
