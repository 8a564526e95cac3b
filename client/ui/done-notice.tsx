import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type Action, ActionButton } from './action-button.tsx'
import classes from './notice.module.css'

interface DoneNoticeProps {
  /** What was done: "已入住 1208". */
  readonly what: string
  /** The numbers given: slip, bill, voucher. */
  readonly numbers?: readonly { readonly label: string; readonly value: string }[]
  /** Prints the first copy, and once that is done, another. */
  readonly onPrint?: () => unknown
  /** Prints another copy, where the first went to the printer by itself. */
  readonly onPrintAgain?: () => unknown
  /** Where the work goes on; takes the focus, so that Enter goes there. */
  readonly next?: Action
}

/** After a command: what was done, the numbers given, print again, and the next step under the finger. */
export const DoneNotice = ({ what, numbers = [], onPrint, onPrintAgain, next }: DoneNoticeProps) => {
  const text = useText()
  const [hasPrinted, setPrinted] = useState(onPrint === undefined)
  const print = () => {
    setPrinted(true)
    return (onPrint ?? onPrintAgain)?.()
  }
  return (
    <div role="status" className={`${classes['notice']} ${classes['done']}`}>
      <span className={classes['what']}>
        <IconCircleCheck size={18} aria-hidden />
        {what}
      </span>
      <dl className={classes['numbers']}>
        {numbers.map(({ label, value }) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(onPrint ?? onPrintAgain) !== undefined && (
        <ActionButton label={hasPrinted ? text.common.printAgain : text.common.print} onAction={print} />
      )}
      {next !== undefined && <ActionButton {...next} variant="primary" hasAutoFocus />}
    </div>
  )
}
