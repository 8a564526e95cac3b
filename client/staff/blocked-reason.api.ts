import type { CommandName } from '@jiaoban/shared/staff/permission.rules.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'

/**
 * Why a button that runs a command is blocked for this person now, or null. What the desk does with money
 * needs an open shift, what cures a count one that is open or counted; what the office does, none. The server asks
 * the same questions again.
 */
export const useBlockedReason = (): ((
  command: CommandName,
  place: 'desk' | 'cure' | 'office',
) => string | null) => {
  const { shell } = useText()
  const { role } = useSession()
  const { shift } = useShellStatus()
  return (command, place) => {
    if (!mayRun(role, command)) return shell.blocked.role
    if (place === 'office') return null
    if (shift === null) return shell.blocked.noShift
    if (place === 'cure' && shift.state === 'counting') return null
    return shift.state === 'open' ? null : shell.blocked.shiftNotOpen
  }
}
