import type { ReactNode } from 'react'
import type { Tone } from './money-text.tsx'
import classes from './stat-bar.module.css'

export interface Stat {
  readonly label: string
  readonly value: ReactNode
  readonly tone?: Tone
}

/** A line of facts above a screen: in house 23, arrivals 4, balance 1,280.50. */
export const StatBar = ({ stats, label }: { readonly stats: readonly Stat[]; readonly label: string }) => (
  <dl className={classes['bar']} aria-label={label}>
    {stats.map((stat) => (
      <div key={stat.label} className={classes['stat']}>
        <dt>{stat.label}</dt>
        <dd data-tone={stat.tone}>{stat.value}</dd>
      </div>
    ))}
  </dl>
)
