import { useEffect, useRef } from 'react'
import { ActionButton, type Action } from './action-button.tsx'
import classes from './notice.module.css'

interface RefusalAlertProps {
  /** The sentence of `useCommand` or `explainError`; nothing is shown for null. */
  readonly refusal: string | null
  /** The cure, when the screen knows one: open the shift, reload. */
  readonly cure?: Action
}

/** Why something was not done, and what to do: read out at once, next to the button that was pressed. */
export const RefusalAlert = ({ refusal, cure }: RefusalAlertProps) => {
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a low screen it may stand below the edge, while the key that was pressed works anywhere.
    if (refusal !== null) alert.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  return refusal === null ? null : (
    <div ref={alert} role="alert" className={`${classes['notice']} ${classes['refusal']}`}>
      <p className={classes['sentence']}>{refusal}</p>
      {cure !== undefined && <ActionButton {...cure} />}
    </div>
  )
}
