import { deskCommands, houseSource } from '../stays/house-search.api.ts'
import type { CommandSource } from '../kernel/command-source.ts'

/** What the command box and the scanner look through, in the order of the answers. */
export const commandSources: readonly CommandSource[] = [houseSource, deskCommands]
