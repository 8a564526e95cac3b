import {
  type AttestedTable,
  attestedRow,
  attestedTables,
  isAttested,
} from '@jiaoban/db/kernel/attested-tables.ts'
import type { EvidenceRow, EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { digestOfRows } from '../../kernel/journal-row.ts'
import { Cursor } from './cursor.ts'
import { Finding } from './finding.ts'
import type { JournalStep } from './journal-chain.ts'

/**
 * Every row of a table that holds money or counts is one its command attested, in what does not change afterwards,
 * and every attested row is there. Rows that a hotel wrote before its journal attested any are passed over, once.
 */
export class RowCheck {
  readonly #cursors: ReadonlyMap<AttestedTable, Cursor>
  #isAttesting = false

  constructor(evidence: EvidenceRows) {
    const tables = Object.keys(attestedTables).filter(isAttested)
    this.#cursors = new Map(tables.map((table) => [table, new Cursor(evidence, table)]))
  }

  async take(step: JournalStep): Promise<void> {
    if (step.version === 1) return
    if (!this.#isAttesting && step.seq > 1) await this.#passOver(step)
    this.#isAttesting = true
    for (const [table, [count, digest]] of Object.entries(step.rows)) {
      const cursor = isAttested(table) ? this.#cursors.get(table) : undefined
      if (!cursor || !isAttested(table))
        throw new Finding('journal', step.seq, `${table} is no table of money`)
      const rows: EvidenceRow[] = []
      for (let row = await cursor.next(); row !== undefined; row = await cursor.next()) {
        rows.push(row)
        if (rows.length === count) break
      }
      if (rows.length < count) throw new Finding(table, step.seq, `${count - rows.length} rows are missing`)
      if (digestOfRows(rows.map((row) => attestedRow(table, row))) !== digest) {
        throw new Finding(table, step.seq, 'the rows are not those that were written')
      }
    }
  }

  async end(): Promise<void> {
    if (!this.#isAttesting) return
    for (const cursor of this.#cursors.values()) {
      if (await cursor.next()) throw new Finding(cursor.table, null, 'a row was written by no command')
    }
  }

  /** The rows older than the first command that attests rows: what they hold is proved by postings and documents alone. */
  async #passOver({ seq, lastId }: JournalStep): Promise<void> {
    for (const [table, cursor] of this.#cursors) {
      const [first] = attestedTables[table].key
      const before = first === 'journal_seq' ? seq - 1 : lastId
      await cursor.takeWhile((row) => Number(row[first]) <= before)
    }
  }
}
