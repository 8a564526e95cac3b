import { constraintOf, isRetryable } from '@jiaoban/db/kernel/constraint-error.ts'
import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { lockHead } from '@jiaoban/db/kernel/journal.writes.ts'
import { witnessRows } from '@jiaoban/db/kernel/row-witness.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { OutageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { z } from 'zod'
import type { Clock } from './clock.ts'
import type { Command, CommandFacts } from './command.ts'
import type { CommandContext } from './ctx.ts'
import type { Fact } from './journal-row.ts'
import { findKnownResult, toCanonical } from './known-result.ts'
import { loadStamps } from './load-stamps.ts'
import type { KeyRing } from './signing-key.ts'
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
  /** Whose PIN was verified as the other side's, where something changes hands. */
  readonly counterSignerId?: number | null
  /** The paper it was written on while there was no power. */
  readonly outageSlip?: OutageSlip | null
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
  /**
   * Of a training: carries its journal into the hotel's. Called before a command, so that nothing happens that could
   * not be recorded, and after it. Raises what keeps it from being recorded.
   */
  readonly carryJournal?: (actorId: number) => Promise<void>
  readonly clock: Clock
  /** The private keys at hand; the books say which of them seals. */
  readonly keys: KeyRing
  readonly mayRun: (role: Role, commandName: string) => boolean
  readonly mayApprove: (role: Role, commandName: string) => boolean
  /** Accounts for the paper that a command was written on while there was no power. */
  readonly enterOutageSlip: (
    ctx: CommandContext,
    slip: OutageSlip,
    ran: { readonly command: Pick<CommandFacts, 'shift' | 'journalName'>; readonly facts: readonly Fact[] },
  ) => Promise<void>
  /** The refusal that a broken constraint stands for; undefined when it is a defect. */
  readonly refusalOf: (constraint: string) => Error | undefined
  readonly afterCommit: (event: CommandEvent) => void
  /**
   * How many times as long as in a hotel a command may hold the head. For long runs on a machine that others load; no
   * setting of a server leads here, so a hotel waits five seconds and no longer.
   */
  readonly patience?: number
}

const timeoutMs = 5_000
const attempts = 3

/**
 * The one way to change a hotel (design.md, section 2). Begin, lock the head, look for the receipt, load
 * date, actor and shift, check the permission, run, append the journal row, commit, tell the others.
 * A call with a known id and the same input gets the first result again; nothing is done twice.
 * Raises every refusal of the command, and of the kernel: `command_id_reused`, `command_id_expired`,
 * `business_date_changed`, `not_permitted`, `approver_not_permitted`, `approver_is_actor`, `shift_required`,
 * `shift_not_open`, `command_timed_out`; of a paper written without power what `enterOutageSlip` raises. A refused
 * command leaves nothing behind.
 */
export const runCommand = async <Name extends string, Schema extends z.ZodType, Result>(
  ports: RunnerPorts,
  command: Command<Name, Schema, Result>,
  call: CommandCall<z.output<Schema>>,
): Promise<Result> => {
  await ports.carryJournal?.(call.actorId)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await withDeadline(
        (command.timeoutMs ?? timeoutMs) * (ports.patience ?? 1),
        (deadline) =>
          ports.db.writer.transaction().execute(async (tx) => {
            await lockHead(tx, ports.db.dialect)
            deadline.start()
            const ran = await runOnce(ports, command, call, tx)
            deadline.pass()
            return ran
          }),
      )
      if (outcome.event) {
        await ports.carryJournal?.(call.actorId)
        ports.afterCommit(outcome.event)
      }
      return JSON.parse(outcome.result) as Result
    } catch (error) {
      if (isRetryable(error) && attempt < attempts) continue
      const constraint = constraintOf(error)
      throw (constraint === undefined ? undefined : ports.refusalOf(constraint)) ?? error
    }
  }
}

interface Deadline {
  /** From here on the command holds the house. */
  readonly start: () => void
  /** The command has decided to commit: nobody is told any more that it failed. */
  readonly pass: () => void
}

/**
 * Answers `command_timed_out` when a command that holds the head has not decided in time; it is rolled back
 * when it gets there. Waiting for the head does not count: it is others who took that time.
 */
const withDeadline = async <T>(ms: number, run: (deadline: Deadline) => Promise<T>): Promise<T> => {
  let isLate = false
  let timer: NodeJS.Timeout | undefined
  let start: () => void = () => undefined
  const late = new Promise<never>((_, reject) => {
    start = () => {
      timer = setTimeout(() => {
        isLate = true
        reject(kernelError('command_timed_out'))
      }, ms)
    }
  })
  const pass = () => {
    if (isLate) throw kernelError('command_timed_out')
    clearTimeout(timer)
  }
  try {
    return await Promise.race([run({ start, pass }), late])
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
  const outageSlip = call.outageSlip ?? null
  const digested: Canonical = {
    name: command.name,
    actor: call.actorId,
    input: toCanonical(call.input),
    ...(outageSlip && { outageSlip: { ...outageSlip } }),
  }
  const known = await findKnownResult(tx, call.commandId, digested)
  if (known !== undefined) return { result: known }

  const head = await readHead(tx)
  const facts: Fact[] = []
  let lastId = head.lastId
  const witness = witnessRows(tx)
  const at = ports.clock.now()
  const ctx: CommandContext = {
    ...(await loadStamps(ports, command, call, tx)),
    tx: witness.tx,
    dialect: ports.db.dialect,
    commandName: command.name,
    seq: head.seq + 1,
    previousHash: head.hash,
    at,
    occurredAt: outageSlip?.occurredAt ?? at,
    outageSlip,
    keys: ports.keys,
    nextId: () => {
      lastId += 1
      return lastId
    },
    record: (fact) => facts.push(fact),
  }
  const result = JSON.stringify((await command.run(ctx, call.input)) ?? null)
  if (outageSlip) await ports.enterOutageSlip(ctx, outageSlip, { command, facts })
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
      lastId: head.lastId,
    },
    written: witness.rows,
    previousHash: head.hash,
    lastId,
    digested,
    result,
  })
  return { result, event: { seq: ctx.seq, name: command.journalName, facts } }
}
