import { type Action, ActionButton } from './action-button.tsx'
import classes from './empty-list.module.css'

export interface EmptyListProps {
  readonly title: string
  /** The next step. */
  readonly action?: Action
}

/** What a list says when it has nothing to show. */
export const EmptyList = ({ title, action }: EmptyListProps) => (
  <div className={classes['empty']}>
    <p>{title}</p>
    {action !== undefined && <ActionButton {...action} />}
  </div>
)
