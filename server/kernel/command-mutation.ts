import { commandId, date, pin, text } from '@jiaoban/shared/kernel/fields.ts'
import { type OutageSlip, outageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import type { TRPCMutationProcedure } from '@trpc/server'
import { z } from 'zod'
import type { Command } from './command.ts'
import type { Hotel } from './hotel.ts'
import type { SessionView } from './request-context.ts'
import { runCommand } from './run-command.ts'
import { type ProcedureMeta, signedInProcedure } from './trpc.ts'

/** What crosses the wire with every command. The browser makes `commandId` before it sends and keeps it on retry. */
export interface CommandEnvelope<Input> {
  commandId: string
  /** The business date the user saw; null when the screen shows none. */
  businessDate: string | null
  input: Input
  /** The actor's own PIN, when the command is signed. */
  pin?: string | undefined
  /** The second person, when the command asks for one. */
  approval?: { username: string; pin: string } | undefined
  /** The other side of what changes hands. */
  counterSignature?: { username: string; pin: string } | undefined
  /** The paper it was written on while there was no power. */
  outageSlip?: OutageSlip | undefined
}

const signature = () => z.strictObject({ username: text(64), pin: pin() })

/** The zod schema of a command's envelope. Strict: a misspelt field is refused, not ignored. */
export const envelopeOf = <Schema extends z.ZodType>(input: Schema) =>
  z.strictObject({
    commandId: commandId(),
    businessDate: date().nullable(),
    input,
    pin: pin().optional(),
    approval: signature().optional(),
    counterSignature: signature().optional(),
    outageSlip: outageSlip.optional(),
  }) as unknown as z.ZodType<CommandEnvelope<z.output<Schema>>, CommandEnvelope<z.input<Schema>>>

/** Verifies the signatures of an envelope, then runs the command: argon2 never holds the journal's head. */
export const callCommand = async <Name extends string, Schema extends z.ZodType, Result>(
  { hotel, session }: { readonly hotel: Hotel; readonly session: SessionView },
  command: Command<Name, Schema, Result>,
  envelope: CommandEnvelope<z.output<Schema>>,
): Promise<Result> => {
  if (envelope.pin !== undefined) await hotel.access.verifyPin(session.staffId, envelope.pin)
  const approverId = envelope.approval ? await hotel.access.verifyApproval(envelope.approval) : null
  const counterSignerId = envelope.counterSignature
    ? await hotel.access.verifyApproval(envelope.counterSignature)
    : null
  return runCommand(hotel.runner, command, {
    commandId: envelope.commandId,
    businessDate: envelope.businessDate,
    input: envelope.input,
    actorId: session.staffId,
    isSigned: envelope.pin !== undefined,
    approverId,
    counterSignerId,
    outageSlip: envelope.outageSlip ?? null,
  })
}

export type CommandMutation<Schema extends z.ZodType, Result> = TRPCMutationProcedure<{
  meta: ProcedureMeta
  input: CommandEnvelope<z.input<Schema>>
  output: Result
}>

/** The mutation of a command: `checkIn: commandMutation(checkIn)` is all a router says. */
export const commandMutation = <Name extends string, Schema extends z.ZodType, Result>(
  command: Command<Name, Schema, Result>,
): CommandMutation<Schema, Result> =>
  signedInProcedure
    .meta({ command })
    .input(envelopeOf(command.input))
    .mutation(({ ctx, input }) => callCommand(ctx, command, input))
