import type { ReactNode } from 'react'
import classes from './sheet.module.css'

interface SheetLinkProps {
  /** Undefined on paper, where nothing opens. */
  readonly onOpen: (() => void) | undefined
  readonly children: ReactNode
}

/** A word of the sheet that opens something on the screen, and is only a word on paper. */
export const SheetLink = ({ onOpen, children }: SheetLinkProps) =>
  onOpen === undefined ? (
    children
  ) : (
    <button type="button" className={classes['link']} onClick={onOpen}>
      {children}
    </button>
  )
