import { PaperAmount } from './paper-amount.panel.tsx'
import classes from './paper.module.css'

export interface SumLine {
  readonly label: string
  readonly amount: string
  /** A reference, what was put on the counter: small, under the label. */
  readonly detail?: string
  readonly isStrong?: boolean
}

interface PaperSumsProps {
  readonly lines: readonly SumLine[]
  readonly currency: string
}

/** Amounts under each other with what they are: how a bill came to zero. */
export const PaperSums = ({ lines, currency }: PaperSumsProps) => (
  <dl className={classes['sums']}>
    {lines.map(({ label, amount, detail, isStrong }) => (
      <div key={label} data-strong={isStrong || undefined}>
        <dt>
          {label}
          {detail !== undefined && detail !== '' && <small>{detail}</small>}
        </dt>
        <dd>
          <PaperAmount amount={amount} currency={currency} withCurrency={isStrong ?? false} />
        </dd>
      </div>
    ))}
  </dl>
)
