import type { ReactNode } from 'react'
import { useText } from '../kernel/i18n.tsx'
import classes from './sheet.module.css'

interface SheetSectionProps {
  readonly title: string
  /** True when there is nothing to tell: the section stays, and says so. */
  readonly isEmpty?: boolean
  readonly children: ReactNode
}

/** A section of the report; an empty one is not left out, so that nobody wonders whether it is missing. */
export const SheetSection = ({ title, isEmpty = false, children }: SheetSectionProps) => {
  const { reports } = useText()
  return (
    <section className={classes['section']}>
      <h2 className={classes['title']}>{title}</h2>
      {isEmpty ? <p className={classes['none']}>{reports.sheet.none}</p> : children}
    </section>
  )
}
