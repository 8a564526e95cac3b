import type { EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { type Canonical, canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'
import { trainingStart } from '@jiaoban/shared/training/training.rules.ts'
import { journalHash, journalVersion } from '../../kernel/journal-row.ts'
import { demandEqual, Finding } from './finding.ts'
import { type AttestedFact, type JournalStep, textOf } from './journal-chain.ts'

/** A training as the journal tells of it, up to its last recorded row. */
export interface SavedTraining {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly seq: number
  readonly hash: string
}

/** By the id of the training. */
export type SavedTrainings = Readonly<Record<string, SavedTraining>>

/** What is in the command that records: rows of a training, and nothing that is the hotel's. */
const recorded = 'training_recorded'

/**
 * What trainees did is in the hotel's chain, row by row, and nowhere else: the rows of each training are a chain of
 * their own inside it, none is missing, and the commands that carry them wrote nothing but them.
 */
export class TrainingCheck {
  readonly #evidence: EvidenceRows
  #trainings = new Map<string, SavedTraining>()
  rows = 0

  constructor(evidence: EvidenceRows) {
    this.#evidence = evidence
  }

  /** Undefined before the first training, so that archives without any stay as they were. */
  save(): SavedTrainings | undefined {
    return this.#trainings.size === 0 ? undefined : Object.fromEntries(this.#trainings)
  }

  restore(saved: SavedTrainings | undefined): void {
    this.#trainings = new Map(Object.entries(saved ?? {}))
  }

  take(step: JournalStep): void {
    for (const fact of step.facts) {
      if (fact['fact'] === 'training_opened') this.#takeOpened(step, fact)
      if (fact['fact'] === 'training_row') this.#takeRow(step, fact)
      if (fact['fact'] === 'training_closed') this.#takeClosed(step, fact)
    }
    if (step.name === recorded) demandRowsAlone(step)
  }

  /** What the database says of trainings is what the journal does. */
  async demandStored(): Promise<void> {
    const seen = new Set<string>()
    for await (const row of this.#evidence.rows('training')) {
      const id = String(row['id'])
      seen.add(id)
      const known = this.#trainings.get(id)
      if (!known) throw new Finding('training', null, `training ${row['number']} was opened by no command`)
      const where = { table: 'training', seq: null }
      demandEqual(where, `the number of training ${known.number}`, row['number'], known.number)
      demandEqual(where, `the state of training ${known.number}`, row['state'], known.state)
      demandEqual(where, `the recorded rows of training ${known.number}`, row['recorded_seq'], known.seq)
      demandEqual(where, `the recorded head of training ${known.number}`, row['recorded_hash'], known.hash)
    }
    for (const [id, { number }] of this.#trainings) {
      if (!seen.has(id)) throw new Finding('training', null, `training ${number} is missing`)
    }
  }

  #takeOpened({ seq }: JournalStep, fact: AttestedFact): void {
    const id = textOf(fact['trainingId'])
    const number = Number(fact['number'])
    if (this.#trainings.has(id)) throw new Finding('training', seq, `training ${number} is opened twice`)
    this.#trainings.set(id, { number, state: 'open', ...trainingStart })
  }

  #takeRow({ seq }: JournalStep, fact: AttestedFact): void {
    const id = textOf(fact['trainingId'])
    const training = this.#openOf(seq, id)
    const where = { table: 'training', seq }
    const payload = textOf(fact['payload'])
    const content = readPayload(seq, payload)
    const of = `of training ${training.number}`
    demandEqual(where, `the next row ${of}`, fact['trainingSeq'], training.seq + 1)
    demandEqual(where, `the row before ${of}`, fact['previousHash'], training.hash)
    demandEqual(where, `the number in a row ${of}`, content['seq'], fact['trainingSeq'] ?? null)
    const version = Number(content['version'])
    if (!(version >= 1 && version <= journalVersion))
      throw new Finding('training', seq, `a row ${of} has the form ${version}`)
    const hash = journalHash(training.seq + 1, training.hash, payload, version)
    demandEqual(where, `the hash of a row ${of}`, fact['hash'], hash)
    this.#trainings.set(id, { ...training, seq: training.seq + 1, hash })
    this.rows += 1
  }

  #takeClosed({ seq }: JournalStep, fact: AttestedFact): void {
    const id = textOf(fact['trainingId'])
    const training = this.#openOf(seq, id)
    const where = { table: 'training', seq }
    demandEqual(where, `the last row of training ${training.number}`, fact['recordedSeq'], training.seq)
    demandEqual(where, `the last head of training ${training.number}`, fact['recordedHash'], training.hash)
    this.#trainings.set(id, { ...training, state: 'closed' })
  }

  #openOf(seq: number, id: string): SavedTraining {
    const training = this.#trainings.get(id)
    if (training?.state !== 'open') throw new Finding('training', seq, 'a row belongs to no open training')
    return training
  }
}

/** A command that records a training moves nothing of the hotel: no money, no number, no counted row. */
const demandRowsAlone = ({ seq, facts, rows }: JournalStep): void => {
  const other = facts.find(({ fact }) => fact !== 'training_row')
  if (other) throw new Finding('journal', seq, `a recording of a training holds ${textOf(other['fact'])}`)
  const [table] = Object.keys(rows)
  if (table !== undefined) throw new Finding('journal', seq, `a recording of a training wrote into ${table}`)
}

const readPayload = (seq: number, payload: string): Readonly<Record<string, Canonical>> => {
  try {
    const content = JSON.parse(payload) as Readonly<Record<string, Canonical>>
    if (canonicalJson(content) === payload) return content
  } catch {
    throw new Finding('training', seq, 'a row of a training is no JSON')
  }
  throw new Finding('training', seq, 'a row of a training is not canonical')
}
