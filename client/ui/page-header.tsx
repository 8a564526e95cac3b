import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useKey } from '../kernel/keys.tsx'
import { type Action, ActionButton } from './action-button.tsx'
import classes from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  /** A word beside the title: the room, the state. */
  readonly detail?: ReactNode
  /** The screen's one primary action; Ctrl+Enter does it. */
  readonly primary?: Omit<Action, 'hotkey'>
  /** Where Esc leads. */
  readonly onBack?: () => void
  /** Other actions, before the primary one. */
  readonly children?: ReactNode
}

/** The head of every screen: where one is, the way back, and what is to be done here. */
export const PageHeader = ({ title, detail, primary, onBack, children }: PageHeaderProps) => {
  const text = useText()
  useKey(onBack === undefined ? null : 'Esc', () => onBack?.(), { label: text.keys.back })
  return (
    <header className={classes['header']}>
      {onBack !== undefined && (
        <ActionIcon
          className={classes['back'] ?? ''}
          aria-label={text.common.back}
          aria-keyshortcuts="Escape"
          onClick={onBack}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      )}
      <h1 className={classes['title']}>{title}</h1>
      {detail !== undefined && <div className={classes['detail']}>{detail}</div>}
      <div className={classes['actions']}>
        {children}
        {primary !== undefined && <ActionButton {...primary} variant="primary" hotkey="Ctrl+Enter" />}
      </div>
    </header>
  )
}
