import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { Link } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { RolledNight } from './night-audit.api.ts'
import classes from './night-audit.module.css'

/** Whether the pack of the last night lies on paper. It informs: the next roll does not wait for it. */
export const LastPack = ({ nights }: { readonly nights: readonly RolledNight[] }) => {
  const { pack } = useText().nightAudit
  const { timeZone } = useShellStatus()
  const [last] = nights
  if (last === undefined) return null
  const { businessDate, prints } = last
  const print = prints.at(-1)
  return (
    <p className={classes['lastPack']} data-missing={print === undefined || undefined}>
      <Link to="/night-audit/$businessDate" params={{ businessDate }} className={classes['cure'] ?? ''}>
        {pack.lastNight(businessDate)}
      </Link>
      <span className={classes['standing']}>
        {print === undefined
          ? pack.unprinted
          : pack.printed({ copies: prints.length, at: formatInstant(print.at, timeZone), by: print.by })}
      </span>
    </p>
  )
}
