import type { z } from 'zod'
import type { CommandContext } from './ctx.ts'

/** Which shift a command is stamped with, and in which of its states it may run. */
export type ShiftRule =
  /** The actor's own desk shift, open. */
  | 'desk'
  /** The actor's own desk shift while it is open or being counted: cures of a difference. */
  | 'desk-cure'
  /** The actor's own desk shift, in the hands of the incoming cashier. */
  | 'desk-given'
  /** The office shift of the business date: whatever belongs to no desk. */
  | 'office'

/**
 * One thing a person can do that changes the hotel. `name` is what the screen asks for (imperative),
 * `journalName` what the journal says happened (past tense). `recipe` lists the posting kinds it may write, `documents` the papers it may number.
 */
export interface Command<Name extends string, Schema extends z.ZodType, Result> {
  readonly name: Name
  readonly journalName: string
  readonly shift: ShiftRule
  /** The actor's own PIN signs it. */
  readonly isSigned?: boolean
  /** `always`: a second person's PIN is asked for. `sometimes`: the command asks when it finds the reason. */
  readonly approval?: 'never' | 'sometimes' | 'always'
  /** The other side of what changes hands signs too, and may be another than the one who approves. */
  readonly counterSignature?: 'never' | 'sometimes' | 'always'
  readonly timeoutMs?: number
  readonly recipe: readonly string[]
  /** The kinds of numbered documents it may issue. */
  readonly documents?: readonly string[]
  readonly input: Schema
  readonly run: (ctx: CommandContext, input: z.output<Schema>) => Promise<Result>
}

/** What a command says about itself: for the table of commands, and for tests that hold it to its word. */
export type CommandFacts = Omit<Command<string, z.ZodType, unknown>, 'input' | 'run' | 'timeoutMs'>

/** Gives a command its exact types. */
export const defineCommand = <Name extends string, Schema extends z.ZodType, Result>(
  command: Command<Name, Schema, Result>,
): Command<Name, Schema, Result> => command
