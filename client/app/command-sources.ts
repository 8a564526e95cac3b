import { companySource } from '../city-ledger/company-search.api.ts'
import { deskCommands, houseSource } from '../stays/house-search.api.ts'
import { reservationCommands } from '../stays/reservation-commands.api.ts'
import { auditCommand } from '../night-audit/audit-command.api.ts'
import type { CommandSource } from '../kernel/command-source.ts'

/** What the command box and the scanner look through, in the order of the answers. */
export const commandSources: readonly CommandSource[] = [
  houseSource,
  companySource,
  deskCommands,
  reservationCommands,
  auditCommand,
]
