import type { EvidenceRow, EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { type Canonical, canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import { type AttestedRows, journalHash, journalVersion } from '../../kernel/journal-row.ts'
import { demandEqual, Finding } from './finding.ts'

export type AttestedFact = Readonly<Record<string, Canonical>>

/** A command as its journal row attests it, once the row has proved to be a link of the chain. */
export interface JournalStep {
  readonly seq: number
  readonly name: string
  readonly actorId: number | null
  readonly approverId: number | null
  readonly at: string
  readonly hash: string
  readonly previousHash: string
  readonly facts: readonly AttestedFact[]
  /** The form of the payload; the first attested no rows. */
  readonly version: number
  /** The last id that was given out before the command; 0 in the first form, which did not say. */
  readonly lastId: number
  readonly rows: AttestedRows
}

/** A value of a fact in words. */
export const textOf = (value: Canonical | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null)

/** Where a chain stands: before its first row, or where an archive begins. */
export type ChainState = Pick<JournalStep, 'seq' | 'hash' | 'version' | 'lastId'>

export const chainStart: ChainState = { seq: 0, hash: '0'.repeat(64), version: 1, lastId: 0 }

/**
 * Walks the chain from its first row, or on from a state: no gap, each hash over the row before, the payload
 * canonical, the columns beside it copies. Raises a Finding for the first row that is not so.
 */
export async function* walkChain(
  evidence: EvidenceRows,
  start: ChainState = chainStart,
): AsyncGenerator<JournalStep> {
  let previous = start
  for await (const row of evidence.rows('journal')) {
    const step = readStep(row, previous)
    evidence.taken?.('journal', row)
    previous = step
    yield step
  }
}

/** The head is the last row. Raises a Finding unless it is. */
export const demandHead = async (evidence: EvidenceRows, previous: ChainState): Promise<void> => {
  for await (const head of evidence.rows('journal_head')) {
    const where = { table: 'journal_head', seq: previous.seq }
    demandEqual(where, 'the last sequence number', head['seq'], previous.seq)
    demandEqual(where, 'the last hash', head['hash'], previous.hash)
  }
}

const readStep = (row: EvidenceRow, previous: ChainState): JournalStep => {
  const seq = Number(row['seq'])
  const where = { table: 'journal', seq }
  demandEqual(where, 'the sequence number', seq, previous.seq + 1)
  demandEqual(where, 'the hash of the row before', row['prev_hash'], previous.hash)
  const payload = String(row['payload'])
  const content = readPayload(seq, payload)
  const version = Number(content['version'])
  demandEqual(where, 'the hash', row['hash'], journalHash(seq, previous.hash, payload, version))
  if (version < previous.version || version > journalVersion) {
    throw new Finding('journal', seq, `version ${version} follows version ${previous.version}`)
  }
  const lastId = Number(content['lastId'] ?? 0)
  if (lastId < previous.lastId) throw new Finding('journal', seq, `ids begin again at ${lastId}`)
  for (const [column, key] of copies) demandEqual(where, column, row[column], content[key])
  return {
    seq,
    name: String(row['name']),
    actorId: content['actorId'] as number | null,
    approverId: content['approverId'] as number | null,
    at: String(row['at']),
    hash: String(row['hash']),
    previousHash: previous.hash,
    facts: content['facts'] as readonly AttestedFact[],
    version,
    lastId,
    rows: (content['rows'] ?? {}) as AttestedRows,
  }
}

/** The columns that repeat what the payload says. */
const copies = [
  ['seq', 'seq'],
  ['command_id', 'commandId'],
  ['name', 'name'],
  ['actor_id', 'actorId'],
  ['shift_id', 'shiftId'],
  ['business_date', 'businessDate'],
  ['at', 'at'],
] as const

const readPayload = (seq: number, payload: string): Readonly<Record<string, Canonical>> => {
  let content: unknown
  try {
    content = JSON.parse(payload)
  } catch {
    throw new Finding('journal', seq, 'the payload is no JSON')
  }
  if (canonicalJson(content as Canonical) !== payload) {
    throw new Finding('journal', seq, 'the payload is not canonical')
  }
  return content as Readonly<Record<string, Canonical>>
}

/** True for the head that a printed code was taken from. */
export const bearsCode = ({ hash }: Pick<JournalStep, 'hash'>, code: string): boolean =>
  headCode(hash) === code.trim().toUpperCase()
