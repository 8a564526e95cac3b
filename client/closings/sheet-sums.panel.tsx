import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import classes from './sheet.module.css'

export interface SheetSum {
  readonly label: string
  readonly amount: string
  readonly isStrong?: boolean
}

/** Amounts under each other with what they are. */
export const SheetSums = ({
  sums,
  currency,
}: {
  readonly sums: readonly SheetSum[]
  readonly currency: string
}) => (
  <dl className={classes['sums']}>
    {sums.map(({ label, amount, isStrong }) => (
      <div key={label} data-strong={isStrong || undefined}>
        <dt>{label}</dt>
        <dd>
          <PaperAmount amount={amount} currency={currency} />
        </dd>
      </div>
    ))}
  </dl>
)
