import type { EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { demandEqual, Finding } from './finding.ts'
import { type AttestedFact, type JournalStep, textOf } from './journal-chain.ts'

interface Closed {
  readonly state: string
  readonly seq: number
}

/**
 * What may change in a range of the stock, its state, is what the journal says: issued or withdrawn by the command it
 * names, or still in stock. The ranges themselves are attested rows. There are some hundreds in the life of a hotel.
 */
export class StockCheck {
  readonly #evidence: EvidenceRows
  readonly #closed = new Map<string, Closed>()

  constructor(evidence: EvidenceRows) {
    this.#evidence = evidence
  }

  take({ seq, facts }: JournalStep): void {
    for (const fact of facts) {
      if (fact['fact'] === 'stock_range_closed') this.#takeClosed(seq, fact)
    }
  }

  async demandStored(): Promise<void> {
    for await (const row of this.#evidence.rows('stock_range')) {
      const where = { table: 'stock_range', seq: null }
      const closed = this.#closed.get(String(row['id']))
      demandEqual(where, `the state of range ${row['id']}`, row['state'], closed?.state ?? 'in_stock')
      demandEqual(where, `the closing of range ${row['id']}`, row['closed_seq'], closed?.seq ?? null)
    }
  }

  #takeClosed(seq: number, fact: AttestedFact): void {
    const rangeId = textOf(fact['rangeId'])
    if (this.#closed.has(rangeId)) throw new Finding('stock_range', seq, `range ${rangeId} is closed twice`)
    this.#closed.set(rangeId, { state: textOf(fact['state']), seq })
  }
}
