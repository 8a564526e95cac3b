import type { CommandFacts } from '../kernel/command.ts'
import type { ProcedureMeta } from '../kernel/trpc.ts'
import { appRouter } from './app-router.ts'

interface Described {
  readonly _def: { readonly type: string; readonly meta?: ProcedureMeta }
}

/** At run time the list is flat, whatever its type says. */
export const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Described>)

/** Every command that can be called, with the path of its procedure. */
export const listCommands = (): readonly (CommandFacts & { readonly path: string })[] =>
  procedures.flatMap(([path, { _def }]) => (_def.meta?.command ? [{ ..._def.meta.command, path }] : []))
