import { Button, Loader, Tooltip, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useKey } from '../kernel/keys.tsx'
import classes from './action-button.module.css'
import { KeyHint } from './key-hint.tsx'

export interface Action {
  readonly label: string
  readonly onAction: () => unknown
  /** Shown on the button, and does the same while the button is on the screen: `F4`, `Ctrl+Enter`. */
  readonly hotkey?: string
  /** Why it cannot be done now. The button then stays where it is, and says so instead of acting. */
  readonly blockedReason?: string | null
  readonly isRunning?: boolean
}

interface ActionButtonProps extends Action {
  /** One `primary` a screen. */
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  /** Cannot be undone. */
  readonly isDangerous?: boolean
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit'
  readonly hasAutoFocus?: boolean
  readonly isFullWidth?: boolean
  /** What it is called where the label alone, read without what stands beside it, says too little. */
  readonly spokenLabel?: string
  /** 24 px high, inside a line of text. */
  readonly isCompact?: boolean
}

const mantineVariants = { primary: 'filled', secondary: 'default', quiet: 'subtle' } as const

/**
 * Every button that does something. Blocked, it keeps its focus and tells why; running, it keeps its width
 * and takes no second press; with a key, it listens for it.
 */
export const ActionButton = ({
  label,
  onAction,
  hotkey,
  variant = 'secondary',
  ...props
}: ActionButtonProps) => {
  const reasonId = useId()
  const [isToldWhy, setToldWhy] = useState(false)
  const { blockedReason = null, isRunning = false, isDangerous = false } = props
  const isBlocked = blockedReason !== null

  const act = () => {
    if (isBlocked) setToldWhy(true)
    else if (!isRunning) void onAction()
  }
  useKey(hotkey ?? null, act, { label })

  const tellWhy = (isTold: boolean) => () => setToldWhy(isTold && isBlocked)
  return (
    <Tooltip label={blockedReason} opened={isBlocked && isToldWhy} multiline maw={280}>
      <Button
        type={props.type ?? 'button'}
        variant={mantineVariants[variant]}
        color={isDangerous ? 'red' : variant === 'quiet' ? 'gray' : 'teal'}
        {...(props.isCompact === true ? { size: 'compact-sm' } : {})}
        fullWidth={props.isFullWidth ?? false}
        leftSection={props.icon}
        rightSection={hotkey === undefined ? undefined : <KeyHint name={hotkey} />}
        data-running={isRunning || undefined}
        data-blocked={isBlocked || undefined}
        className={classes['button'] ?? ''}
        aria-label={props.spokenLabel}
        aria-disabled={isBlocked || isRunning}
        aria-busy={isRunning}
        aria-describedby={isBlocked ? reasonId : undefined}
        aria-keyshortcuts={hotkey?.replace('Ctrl', 'Control')}
        data-autofocus={props.hasAutoFocus === true ? true : undefined}
        autoFocus={props.hasAutoFocus ?? false}
        onMouseEnter={tellWhy(true)}
        onMouseLeave={tellWhy(false)}
        onFocus={tellWhy(true)}
        onBlur={tellWhy(false)}
        onClick={(event) => {
          // A submit button leaves the deed to its form, unless it is blocked.
          if (props.type !== 'submit' || isBlocked || isRunning) event.preventDefault()
          if (props.type !== 'submit' || isBlocked) act()
        }}
      >
        <span className={classes['label']}>{label}</span>
        {isRunning && <Loader className={classes['spinner'] ?? ''} size={14} color="currentColor" />}
        {isBlocked && <VisuallyHidden id={reasonId}>{blockedReason}</VisuallyHidden>}
      </Button>
    </Tooltip>
  )
}
