import type { ReactNode } from 'react'
import classes from './shift.module.css'

interface CountSectionProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

/** A part of what is counted, under its heading. */
export const CountSection = ({ title, hint, children }: CountSectionProps) => (
  <section className={classes['section']}>
    <h2 className={classes['title']}>{title}</h2>
    {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
    {children}
  </section>
)
