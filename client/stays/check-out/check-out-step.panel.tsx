import { VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import classes from './check-out.module.css'

interface CheckOutStepProps {
  readonly title: string
  readonly isDone: boolean
  readonly children?: ReactNode
}

/** One line of the list that ticks itself. */
export const CheckOutStep = ({ title, isDone, children }: CheckOutStepProps) => {
  const { checkOut } = useText()
  const Mark = isDone ? IconCircleCheckFilled : IconCircle
  return (
    <li className={classes['step']} data-done={isDone || undefined}>
      <span className={classes['mark']}>
        <Mark size={18} aria-hidden />
      </span>
      <h2 className={classes['name']}>
        {title}
        <VisuallyHidden>{` · ${isDone ? checkOut.ticked : checkOut.open}`}</VisuallyHidden>
      </h2>
      <div className={classes['content']}>{children}</div>
    </li>
  )
}
