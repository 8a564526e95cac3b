import type { EvidenceRow, EvidenceRows, EvidenceTable } from '@jiaoban/db/kernel/evidence.reads.ts'

/** Walks once through a table beside the journal, looking one row ahead. */
export class Cursor {
  readonly table: EvidenceTable
  readonly #rows: AsyncIterator<EvidenceRow>
  readonly #taken: EvidenceRows['taken']
  #ahead: EvidenceRow | undefined
  #isAhead = false

  constructor(evidence: EvidenceRows, table: EvidenceTable) {
    this.table = table
    this.#rows = evidence.rows(table)[Symbol.asyncIterator]()
    this.#taken = evidence.taken
  }

  /** The row that comes next, without taking it; undefined at the end. */
  async peek(): Promise<EvidenceRow | undefined> {
    if (!this.#isAhead) {
      const result = await this.#rows.next()
      this.#ahead = result.done === true ? undefined : result.value
      this.#isAhead = true
    }
    return this.#ahead
  }

  async next(): Promise<EvidenceRow | undefined> {
    const row = await this.peek()
    this.#isAhead = false
    if (row !== undefined) this.#taken?.(this.table, row)
    return row
  }

  /** Takes the rows that belong to the one just taken: lines of a document, lines of a closing. */
  async takeWhile(belongs: (row: EvidenceRow) => boolean): Promise<EvidenceRow[]> {
    const rows: EvidenceRow[] = []
    for (let row = await this.peek(); row !== undefined && belongs(row); row = await this.peek()) {
      rows.push(row)
      await this.next()
    }
    return rows
  }
}
