import type { ReactNode } from 'react'
import classes from './page-body.module.css'

interface PageBodyProps {
  readonly children: ReactNode
  /** A column at the right that stays in sight: the money beside what it is for. */
  readonly aside?: ReactNode
  /** The column holds a form, not facts. */
  readonly isAsideWide?: boolean
}

/** Under the header of a screen: what scrolls, and what stays beside it. */
export const PageBody = ({ children, aside, isAsideWide = false }: PageBodyProps) => (
  <div className={classes['body']}>
    <div className={classes['main']}>{children}</div>
    {aside !== undefined && (
      <aside className={classes['aside']} data-wide={isAsideWide || undefined}>
        {aside}
      </aside>
    )}
  </div>
)
