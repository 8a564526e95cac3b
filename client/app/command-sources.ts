import type { CommandSource } from '../kernel/command-source.ts'

/** What the command box and the scanner look through, in the order of the answers. */
export const commandSources: readonly CommandSource[] = []
