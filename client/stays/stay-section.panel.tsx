import { type ReactNode, useId } from 'react'
import classes from './stay.module.css'

interface StaySectionProps {
  readonly title: string
  /** What is done with it, at the right of its title. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One group of facts beside the folio. */
export const StaySection = ({ title, action, children }: StaySectionProps) => {
  const titleId = useId()
  return (
    <section className={classes['section']} aria-labelledby={titleId}>
      <div className={classes['sectionHead']}>
        <h2 id={titleId}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
