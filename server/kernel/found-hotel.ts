import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { lockHead } from '@jiaoban/db/kernel/journal.writes.ts'
import { witnessRows } from '@jiaoban/db/kernel/row-witness.ts'
import type { Dialect } from '@jiaoban/db/kernel/dialect.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { CommandContext } from './ctx.ts'
import type { Fact } from './journal-row.ts'
import { findKnownResult, toCanonical } from './known-result.ts'
import type { RunnerPorts } from './run-command.ts'
import type { KeyRing } from './signing-key.ts'
import { writeJournalRow } from './write-journal-row.ts'

/** What the first command has to work with: no hotel, no staff and no shift exist yet. */
export interface FoundingContext {
  readonly tx: Tx
  readonly dialect: Dialect
  readonly seq: number
  readonly previousHash: string
  readonly at: string
  readonly isTraining: boolean
  readonly keys: KeyRing
  readonly nextId: () => number
  readonly record: (fact: Fact) => void
}

export interface Founding<Result> {
  readonly result: Result
  /** The context of the office shift of day one, made by the founding itself. */
  readonly ctx: Pick<CommandContext, 'actor' | 'shift' | 'businessDate'>
}

export interface FoundingCall {
  readonly commandId: string
  /** What was asked for, without secrets: a retry must ask for the same. */
  readonly input: unknown
  readonly isTraining: boolean
}

/**
 * Runs the command that creates the hotel: the first row of the journal, and the only one without an actor
 * before it. A retry gets the first result again. Raises `already_set_up` once the journal has a row.
 */
export const foundHotel = async <Result>(
  ports: RunnerPorts,
  { commandId, input, isTraining }: FoundingCall,
  run: (ctx: FoundingContext) => Promise<Founding<Result>>,
): Promise<Result> =>
  ports.db.writer.transaction().execute(async (tx) => {
    await lockHead(tx, ports.db.dialect)
    const digested: Canonical = { name: 'foundHotel', input: toCanonical(input) }
    const known = await findKnownResult(tx, commandId, digested)
    if (known !== undefined) return JSON.parse(known) as Result
    const head = await readHead(tx)
    if (head.seq !== 0) throw kernelError('already_set_up')
    const facts: Fact[] = []
    let lastId = head.lastId
    const at = ports.clock.now()
    const witness = witnessRows(tx)
    const founding = await run({
      tx: witness.tx,
      dialect: ports.db.dialect,
      seq: 1,
      previousHash: head.hash,
      at,
      isTraining,
      keys: ports.keys,
      nextId: () => {
        lastId += 1
        return lastId
      },
      record: (fact) => facts.push(fact),
    })
    const { actor, shift, businessDate } = founding.ctx
    const result = JSON.stringify(founding.result)
    await writeJournalRow(tx, {
      entry: {
        seq: 1,
        commandId,
        name: 'hotel_founded',
        actorId: actor.id,
        approverId: null,
        deskId: null,
        shiftId: shift.id,
        businessDate,
        at,
        facts,
        lastId: head.lastId,
      },
      written: witness.rows,
      previousHash: head.hash,
      lastId,
      digested,
      result,
    })
    return JSON.parse(result) as Result
  })
