import { type Action, ActionButton } from './action-button.tsx'
import classes from './page-message.module.css'

interface PageMessageProps {
  readonly title: string
  readonly hint: string
  readonly action?: Action
}

/** A page that has nothing but something to say. */
export const PageMessage = ({ title, hint, action }: PageMessageProps) => (
  <div className={classes['message']}>
    <h1>{title}</h1>
    <p>{hint}</p>
    {action !== undefined && <ActionButton {...action} variant="primary" />}
  </div>
)
