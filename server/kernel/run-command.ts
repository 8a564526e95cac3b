import { constraintOf, isRetryable } from '@jiaoban/db/kernel/constraint-error.ts'
import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { lockHead } from '@jiaoban/db/kernel/journal.writes.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { z } from 'zod'
import type { Clock } from './clock.ts'
import type { Command } from './command.ts'
import type { CommandContext } from './ctx.ts'
import type { Fact } from './journal-row.ts'
import { findKnownResult, toCanonical } from './known-result.ts'
import { loadStamps } from './load-stamps.ts'
import type { SigningKey } from './signing-key.ts'
import { writeJournalRow } from './write-journal-row.ts'

/** What the caller sends with every command, beside its input. */
export interface CommandCall<Input> {
  readonly commandId: string
  /** The business date the user saw; null when the screen shows none. */
  readonly businessDate: string | null
  readonly input: Input
  readonly actorId: number
  /** True once the actor's own PIN was verified. */
  readonly isSigned: boolean
  /** Whose PIN was verified as the second person's. */
  readonly approverId: number | null
}

/** What happened, for those who show it live: derivable again from the journal. */
export interface CommandEvent {
  readonly seq: number
  readonly name: string
  readonly facts: readonly Fact[]
}

/** What the kernel must ask of the domains above it. */
export interface RunnerPorts {
  readonly db: HotelDatabase
  readonly clock: Clock
  /** The key that seals closings. */
  readonly signingKey: SigningKey
  readonly mayRun: (role: Role, commandName: string) => boolean
  readonly mayApprove: (role: Role, commandName: string) => boolean
  /** The refusal that a broken constraint stands for; undefined when it is a defect. */
  readonly refusalOf: (constraint: string) => Error | undefined
  readonly afterCommit: (event: CommandEvent) => void
}

const timeoutMs = 5_000
const attempts = 3

/**
 * The one way to change a hotel (design.md, section 2). Begin, lock the head, look for the receipt, load
 * date, actor and shift, check the permission, run, append the journal row, commit, tell the others.
 * A call with a known id and the same input gets the first result again; nothing is done twice.
 * Raises every refusal of the command, and of the kernel: `command_id_reused`, `command_id_expired`,
 * `business_date_changed`, `not_permitted`, `approver_not_permitted`, `approver_is_actor`, `shift_required`,
 * `shift_not_open`, `command_timed_out`. A refused command leaves nothing behind.
 */
export const runCommand = async <Name extends string, Schema extends z.ZodType, Result>(
  ports: RunnerPorts,
  command: Command<Name, Schema, Result>,
  call: CommandCall<z.output<Schema>>,
): Promise<Result> => {
  const events: CommandEvent[] = []
  for (let attempt = 1; ; attempt += 1) {
    try {
      const text = await withTimeout(command.timeoutMs ?? timeoutMs, (guard) =>
        ports.db.writer.transaction().execute(async (tx) => {
          const outcome = await runOnce(ports, command, call, tx)
          guard()
          if (outcome.event) events.push(outcome.event)
          return outcome.result
        }),
      )
      for (const event of events) ports.afterCommit(event)
      return JSON.parse(text) as Result
    } catch (error) {
      if (isRetryable(error) && attempt < attempts) continue
      const constraint = constraintOf(error)
      throw (constraint === undefined ? undefined : ports.refusalOf(constraint)) ?? error
    }
  }
}

/** The guard, called last inside the transaction, rolls back what took too long to be answered. */
const withTimeout = async <T>(ms: number, run: (guard: () => void) => Promise<T>): Promise<T> => {
  let isLate = false
  const guard = () => {
    if (isLate) throw kernelError('command_timed_out')
  }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true
      reject(kernelError('command_timed_out'))
    }, ms)
  })
  try {
    return await Promise.race([run(guard), late])
  } finally {
    clearTimeout(timer)
  }
}

interface Outcome {
  readonly result: string
  readonly event?: CommandEvent
}

const runOnce = async <Name extends string, Schema extends z.ZodType, Result>(
  ports: RunnerPorts,
  command: Command<Name, Schema, Result>,
  call: CommandCall<z.output<Schema>>,
  tx: Tx,
): Promise<Outcome> => {
  await lockHead(tx, ports.db.dialect)
  const digested: Canonical = { name: command.name, actor: call.actorId, input: toCanonical(call.input) }
  const known = await findKnownResult(tx, call.commandId, digested)
  if (known !== undefined) return { result: known }

  const head = await readHead(tx)
  const facts: Fact[] = []
  let lastId = head.lastId
  const ctx: CommandContext = {
    ...(await loadStamps(ports, command, call, tx)),
    tx,
    dialect: ports.db.dialect,
    commandName: command.name,
    seq: head.seq + 1,
    previousHash: head.hash,
    at: ports.clock.now(),
    signingKey: ports.signingKey,
    nextId: () => {
      lastId += 1
      return lastId
    },
    record: (fact) => facts.push(fact),
  }
  const result = JSON.stringify((await command.run(ctx, call.input)) ?? null)
  await writeJournalRow(tx, {
    entry: {
      seq: ctx.seq,
      commandId: call.commandId,
      name: command.journalName,
      actorId: ctx.actor.id,
      approverId: ctx.approver?.id ?? null,
      deskId: ctx.shift.deskId,
      shiftId: ctx.shift.id,
      businessDate: ctx.businessDate,
      at: ctx.at,
      facts,
    },
    previousHash: head.hash,
    lastId,
    digested,
    result,
  })
  return { result, event: { seq: ctx.seq, name: command.journalName, facts } }
}
