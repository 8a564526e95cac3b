import { formatShortDate, formatWeekday } from '@jiaoban/shared/i18n/format.ts'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { type OwnRates, rateOn, totalOf } from './night-rates.api.ts'
import classes from './night-rates.module.css'

interface NightRatesProps {
  readonly nights: readonly string[]
  /** What a night costs that has no price of its own. */
  readonly rate: string
  readonly own: OwnRates
  readonly onChange: (own: OwnRates) => void
}

/** The price of each night, and what they come to. Folded away while every night costs the same. */
export const NightRates = ({ nights, rate, own, onChange }: NightRatesProps) => {
  const { nightRates: words } = useText().reservations
  const { language } = useLanguage()
  const { businessDate, currency } = useShellStatus()
  const [isOpened, setOpened] = useState(false)
  const differs = nights.some((night) => rateOn(night, rate, own) !== rate)
  const total = totalOf(nights, { rate, own, currency })
  if (!isOpened && !differs) {
    return (
      <div className={classes['line']}>
        <ActionButton label={words.open} variant="quiet" isCompact onAction={() => setOpened(true)} />
        {total !== null && <Total amount={total.toString()} />}
      </div>
    )
  }
  return (
    <section aria-label={words.title}>
      <ul className={classes['nights']}>
        {nights.map((night) => (
          <li key={night}>
            <MoneyInput
              label={`${formatShortDate(night, businessDate)} ${formatWeekday(night, language)}`}
              aria-label={words.rateOf(night)}
              currency={currency}
              value={rateOn(night, rate, own)}
              onChange={(typed) => onChange({ ...own, [night]: typed })}
            />
          </li>
        ))}
      </ul>
      {total !== null && <Total amount={total.toString()} />}
    </section>
  )
}

const Total = ({ amount }: { readonly amount: string }) => {
  const { nightRates: words } = useText().reservations
  const { currency } = useShellStatus()
  return (
    <div className={classes['total']}>
      {words.total} <MoneyText amount={amount} currency={currency} withCurrency isStrong />
    </div>
  )
}
