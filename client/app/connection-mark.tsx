import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnected } from '@tabler/icons-react'
import { useText } from '../kernel/i18n.tsx'
import { useConnection } from '../kernel/live-updates.ts'
import classes from './top-bar.module.css'

/** Whether what is on the screen is up to date. Says so in words only when it is not. */
export const ConnectionMark = () => {
  const { connection: words } = useText().shell
  const connection = useConnection()
  const isLost = connection === 'lost'
  return (
    <Tooltip label={isLost ? words.lostHint : words[connection]}>
      <div role="status" className={classes['connection']} data-connection={connection}>
        {isLost ? <IconAlertTriangle size={16} aria-hidden /> : <IconPlugConnected size={16} aria-hidden />}
        <span data-visually-hidden={connection === 'live' || undefined}>{words[connection]}</span>
      </div>
    </Tooltip>
  )
}
