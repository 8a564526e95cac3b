import type { ReactNode } from 'react'
import { ActionButton, type Action } from './action-button.tsx'
import classes from './notice.module.css'

interface DecisionNoticeProps {
  readonly children: ReactNode
  readonly action?: Action
}

/** Somebody must decide something: amber, not an error. */
export const DecisionNotice = ({ children, action }: DecisionNoticeProps) => (
  <div role="note" className={`${classes['notice']} ${classes['decide']}`}>
    <div className={classes['sentence']}>{children}</div>
    {action !== undefined && <ActionButton {...action} />}
  </div>
)
