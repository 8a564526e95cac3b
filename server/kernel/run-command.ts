import { constraintOf, isRetryable } from '@jiaoban/db/kernel/constraint-error.ts'
import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { findReceipt, readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { appendJournal, insertReceipt, lockHead } from '@jiaoban/db/kernel/journal.writes.ts'
import {
  findActor,
  findDeskShiftOf,
  findHouse,
  findOfficeShift,
  type ShiftStamp,
} from '@jiaoban/db/kernel/stamp.reads.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { z } from 'zod'
import type { Clock } from './clock.ts'
import type { Command, ShiftRule } from './command.ts'
import type { Actor, CommandContext } from './ctx.ts'
import { newSalt, saltedDigest } from './digest.ts'
import { type Fact, journalHash, journalPayload } from './journal-row.ts'

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
  const receipt = await findReceipt(tx, call.commandId)
  if (receipt === 'erased') throw kernelError('command_id_expired')
  if (receipt) {
    if (saltedDigest(receipt.inputSalt, digested) !== receipt.inputDigest)
      throw kernelError('command_id_reused')
    return { result: receipt.result }
  }

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
    nextId: () => {
      lastId += 1
      return lastId
    },
    record: (fact) => facts.push(fact),
  }
  const result = JSON.stringify((await command.run(ctx, call.input)) ?? null)
  const salt = newSalt()
  const inputDigest = saltedDigest(salt, digested)
  const payload = journalPayload({
    seq: ctx.seq,
    commandId: call.commandId,
    name: command.journalName,
    actorId: ctx.actor.id,
    approverId: ctx.approver?.id ?? null,
    deskId: ctx.shift.deskId,
    shiftId: ctx.shift.id,
    businessDate: ctx.businessDate,
    at: ctx.at,
    inputDigest,
    facts,
  })
  const row = {
    seq: ctx.seq,
    command_id: call.commandId,
    name: command.journalName,
    actor_id: ctx.actor.id,
    shift_id: ctx.shift.id,
    business_date: ctx.businessDate,
    at: ctx.at,
    payload,
    prev_hash: head.hash,
    hash: journalHash(ctx.seq, head.hash, payload),
  }
  await appendJournal(tx, row, lastId)
  await insertReceipt(tx, {
    command_id: call.commandId,
    journal_seq: ctx.seq,
    input_salt: salt,
    input_digest: inputDigest,
    result,
    created_at: ctx.at,
  })
  return { result, event: { seq: ctx.seq, name: command.journalName, facts } }
}

/** Input as it crossed the wire, after parsing: JSON drops what is undefined. */
const toCanonical = (input: unknown): Canonical => JSON.parse(JSON.stringify(input ?? null)) as Canonical

type Stamps = Pick<CommandContext, 'businessDate' | 'currency' | 'timeZone' | 'actor' | 'approver' | 'shift'>

const loadStamps = async (
  ports: RunnerPorts,
  command: Command<string, z.ZodType, unknown>,
  call: CommandCall<unknown>,
  tx: Tx,
): Promise<Stamps> => {
  const house = await findHouse(tx)
  if (!house) throw kernelError('not_found', { what: 'property' })
  if (call.businessDate !== null && call.businessDate !== house.businessDate) {
    throw kernelError('business_date_changed', { seen: call.businessDate, current: house.businessDate })
  }
  const actor = await loadActor(tx, call.actorId)
  if (!ports.mayRun(actor.role, command.name)) throw kernelError('not_permitted', { command: command.name })
  if (command.isSigned === true && !call.isSigned) throw kernelError('signature_required')
  const approver = call.approverId === null ? null : await loadActor(tx, call.approverId)
  if (approver && approver.id === actor.id) throw kernelError('approver_is_actor')
  if (approver && !ports.mayApprove(approver.role, command.name)) throw kernelError('approver_not_permitted')
  if (command.approval === 'always' && !approver)
    throw kernelError('approval_required', { reason: command.name })
  return {
    businessDate: house.businessDate,
    currency: house.currency as Currency,
    timeZone: house.timeZone,
    actor,
    approver,
    shift: await loadShift(tx, command.shift, actor.id),
  }
}

const loadActor = async (tx: Tx, staffId: number): Promise<Actor> => {
  const actor = await findActor(tx, staffId)
  if (!actor) throw kernelError('not_signed_in')
  return { ...actor, role: actor.role as Role }
}

const allowedStates: Readonly<Record<Exclude<ShiftRule, 'office'>, readonly string[]>> = {
  desk: ['open'],
  'desk-cure': ['open', 'counting'],
  'desk-given': ['given'],
}

const loadShift = async (tx: Tx, rule: ShiftRule, actorId: number): Promise<ShiftStamp> => {
  if (rule === 'office') {
    const office = await findOfficeShift(tx)
    if (!office) throw new Error('no office shift is open')
    return office
  }
  const shift = await findDeskShiftOf(tx, actorId)
  if (!shift) throw kernelError('shift_required')
  if (!allowedStates[rule].includes(shift.state)) throw kernelError('shift_not_open', { state: shift.state })
  return shift
}
