import type { ReactNode } from 'react'
import classes from './paper.module.css'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
  /** Takes the whole width of the paper. */
  readonly isWide?: boolean
}

/** Labels and what is behind them, two beside each other on a sheet, one under the other on a roll. */
export const PaperFacts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={classes['facts']}>
    {facts.map(({ label, value, isWide }, place) => (
      // Buyer and seller each have a tax number: the place tells them apart.
      <div key={`${place} ${label}`} data-wide={isWide || undefined}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
