import { appendJournal, insertReceipt } from '@jiaoban/db/kernel/journal.writes.ts'
import type { WitnessedRows } from '@jiaoban/db/kernel/row-witness.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import { newSalt, saltedDigest } from './digest.ts'
import {
  type AttestedRows,
  digestOfRows,
  type JournalEntry,
  journalHash,
  journalPayload,
} from './journal-row.ts'

export interface JournalRowRequest {
  readonly entry: Omit<JournalEntry, 'inputDigest' | 'rows'>
  /** What the command wrote into the tables that the journal attests. */
  readonly written: WitnessedRows
  readonly previousHash: string
  readonly lastId: number
  /** Name, actor and input without secrets, as JSON would carry them. */
  readonly digested: Canonical
  /** The result as the caller will read it. */
  readonly result: string
}

/** Appends the row of a command that has run, moves the head, and keeps the receipt for a retry. */
export const writeJournalRow = async (tx: Tx, request: JournalRowRequest): Promise<void> => {
  const { previousHash, lastId, digested, result, written } = request
  const salt = newSalt()
  const inputDigest = saltedDigest(salt, digested)
  const entry: JournalEntry = { ...request.entry, inputDigest, rows: attest(written) }
  const payload = journalPayload(entry)
  const hash = journalHash(entry.seq, previousHash, payload)
  await appendJournal(
    tx,
    {
      seq: entry.seq,
      command_id: entry.commandId,
      name: entry.name,
      actor_id: entry.actorId,
      shift_id: entry.shiftId,
      business_date: entry.businessDate,
      at: entry.at,
      payload,
      prev_hash: previousHash,
      hash,
    },
    lastId,
  )
  await insertReceipt(tx, {
    command_id: entry.commandId,
    journal_seq: entry.seq,
    input_salt: salt,
    input_digest: inputDigest,
    result,
    created_at: entry.at,
  })
}

const attest = (written: WitnessedRows): AttestedRows =>
  Object.fromEntries(Array.from(written, ([table, rows]) => [table, [rows.length, digestOfRows(rows)]]))
