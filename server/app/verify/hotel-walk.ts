import type { EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { ClosingCheck } from './closing-check.ts'
import { DocumentCheck } from './document-check.ts'
import { type ChainState, chainStart, demandHead, type JournalStep, walkChain } from './journal-chain.ts'
import { ExchangeCheck } from './exchange-check.ts'
import { InvoiceCheck } from './invoice-check.ts'
import { KeyCheck } from './key-check.ts'
import type { SavedParts } from './period-check.ts'
import { LedgerCheck } from './ledger-check.ts'
import { RowCheck } from './row-check.ts'
import type { SavedSums } from './saved-sums.ts'
import { type SavedShifts, ShiftSums } from './shift-sums.ts'
import { StockCheck } from './stock-check.ts'
import { type SavedTrainings, TrainingCheck } from './training-check.ts'

/** Everything a walk knows between two commands: what is enough to go on from there with the rows that follow. */
export interface WalkState {
  readonly chain: ChainState
  /** By account: `cash.safe:0:CNY`, minor units. */
  readonly balances: SavedSums
  readonly nextNumbers: Readonly<Record<string, number>>
  readonly perpetual: SavedSums
  readonly periodParts: SavedParts
  readonly openShifts: SavedShifts
  /** The key that seals. */
  readonly signingKeyId: number | null
  /** Left out before the first training. */
  readonly trainings?: SavedTrainings
}

/**
 * One walk along the journal, all checks beside it: the chain, every posting, document, number, closing and row of money
 * against the journal and back. Each step raises a Finding for the first thing that is wrong.
 */
export class HotelWalk {
  readonly #evidence: EvidenceRows
  readonly #sums = new ShiftSums()
  readonly #ledger: LedgerCheck
  readonly #documents: DocumentCheck
  readonly #keys: KeyCheck
  readonly #closings: ClosingCheck
  readonly #rows: RowCheck
  readonly #invoices = new InvoiceCheck()
  readonly #exchanges = new ExchangeCheck()
  readonly #stock: StockCheck
  readonly #trainings: TrainingCheck
  #chain: ChainState = chainStart

  constructor(evidence: EvidenceRows) {
    this.#evidence = evidence
    this.#ledger = new LedgerCheck(evidence, this.#sums)
    this.#documents = new DocumentCheck(evidence, this.#sums)
    this.#keys = new KeyCheck(evidence)
    this.#closings = new ClosingCheck(evidence, this.#sums, this.#keys)
    this.#rows = new RowCheck(evidence)
    this.#stock = new StockCheck(evidence)
    this.#trainings = new TrainingCheck(evidence)
  }

  /** Reads what is needed beforehand; goes on from `state` where the evidence does not begin with the hotel. */
  async begin(state?: WalkState): Promise<void> {
    for (const check of [this.#ledger, this.#documents, this.#keys]) await check.begin()
    if (state === undefined) return
    this.#chain = state.chain
    this.#ledger.restore(state.balances)
    this.#documents.restore(state.nextNumbers)
    this.#closings.restore(state)
    this.#sums.restore(state.openShifts)
    this.#keys.restore(state.signingKeyId)
    this.#trainings.restore(state.trainings)
  }

  /** The commands one after the other, each once its rows are proved. */
  async *steps(): AsyncGenerator<JournalStep> {
    for await (const step of walkChain(this.#evidence, this.#chain)) {
      this.#keys.take(step)
      // Documents and postings of a shift come before its closing within the closing command too.
      for (const check of [this.#ledger, this.#documents, this.#closings, this.#rows]) await check.take(step)
      this.#invoices.take(step)
      this.#exchanges.take(step)
      this.#stock.take(step)
      this.#trainings.take(step)
      const { seq, hash, version, lastId } = step
      this.#chain = { seq, hash, version, lastId }
      yield step
    }
  }

  get state(): WalkState {
    const trainings = this.#trainings.save()
    return {
      chain: this.#chain,
      balances: this.#ledger.save(),
      nextNumbers: this.#documents.save(),
      ...this.#closings.save(),
      openShifts: this.#sums.save(),
      signingKeyId: this.#keys.save(),
      ...(trainings && { trainings }),
    }
  }

  get counts(): {
    readonly postings: number
    readonly documents: number
    readonly closings: number
    readonly trainingRows: number
  } {
    const { postings } = this.#ledger
    const { documents } = this.#documents
    return { postings, documents, closings: this.#closings.closings, trainingRows: this.#trainings.rows }
  }

  /** No table holds a row that no command made. */
  async end(): Promise<void> {
    for (const check of [this.#ledger, this.#documents, this.#closings, this.#rows]) await check.end()
  }

  /** What a database stores of its own end: head, balances, next numbers. */
  async demandStored(): Promise<void> {
    await demandHead(this.#evidence, this.#chain)
    await this.#ledger.demandStored(this.#chain.seq)
    this.#documents.demandStored()
    this.#keys.demandNamed()
    await this.#stock.demandStored()
    await this.#trainings.demandStored()
  }
}
