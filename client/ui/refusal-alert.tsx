import { ActionButton, type Action } from './action-button.tsx'
import classes from './notice.module.css'

interface RefusalAlertProps {
  /** The sentence of `useCommand` or `explainError`; nothing is shown for null. */
  readonly refusal: string | null
  /** The cure, when the screen knows one: open the shift, reload. */
  readonly cure?: Action
}

/** Why something was not done, and what to do: read out at once, next to the button that was pressed. */
export const RefusalAlert = ({ refusal, cure }: RefusalAlertProps) =>
  refusal === null ? null : (
    <div role="alert" className={`${classes['notice']} ${classes['refusal']}`}>
      <p className={classes['sentence']}>{refusal}</p>
      {cure !== undefined && <ActionButton {...cure} />}
    </div>
  )
