import type { EvidenceRow, EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { Cursor } from './cursor.ts'
import { demandEqual, Finding } from './finding.ts'
import { type AttestedFact, type JournalStep, textOf } from './journal-chain.ts'
import type { ShiftSums } from './shift-sums.ts'

/** A series of ours or a paper book: what its next number must be. */
interface Counter {
  readonly table: 'number_series' | 'number_book'
  readonly prefix: string
  readonly digits: number
  readonly stored: number
  next: number
  /** The row of a book, until the command that gave it to its desk is seen, and the one that took it back. */
  readonly book: EvidenceRow | null
  isIssued: boolean
  isClosed: boolean
}

/**
 * Every document and voided number is a fact of the journal, every fact a row, and the numbers of each series and
 * book follow one another without gap or repetition up to the next one. Source: design.md, section 5.
 */
export class DocumentCheck {
  readonly #evidence: EvidenceRows
  readonly #sums: ShiftSums
  readonly #documents: Cursor
  readonly #lines: Cursor
  readonly #voided: Cursor
  readonly #counters = new Map<string, Counter>()
  readonly #external = new Set<string>()
  documents = 0

  constructor(evidence: EvidenceRows, sums: ShiftSums) {
    this.#evidence = evidence
    this.#sums = sums
    this.#documents = new Cursor(evidence, 'document')
    this.#lines = new Cursor(evidence, 'document_line')
    this.#voided = new Cursor(evidence, 'voided_number')
  }

  async begin(): Promise<void> {
    for await (const row of this.#evidence.rows('number_series')) {
      if (row['source'] === 'system') this.#addCounter('number_series', row, 1)
    }
    for await (const row of this.#evidence.rows('number_book')) {
      this.#addCounter('number_book', row, Number(row['first_number']))
    }
  }

  /** The next number of each series and book. */
  save(): Readonly<Record<string, number>> {
    return Object.fromEntries(Array.from(this.#counters, ([key, { next }]) => [key, next]))
  }

  restore(nextNumbers: Readonly<Record<string, number>>): void {
    for (const [key, next] of Object.entries(nextNumbers)) {
      const counter = this.#counters.get(key)
      if (counter) counter.next = next
    }
  }

  async take(step: JournalStep): Promise<void> {
    for (const fact of step.facts) {
      if (fact['fact'] === 'document') await this.#takeDocument(step, fact)
      if (fact['fact'] === 'number_voided') await this.#takeVoided(step, fact)
      if (fact['fact'] === 'number_book') this.#takeBook(step, fact)
      if (fact['fact'] === 'number_book_closed') this.#takeClosedBook(step, fact)
    }
  }

  /** Nothing is left over that no command made. */
  async end(): Promise<void> {
    const document = await this.#documents.next()
    if (document) throw new Finding('document', null, `${String(document['number'])} was made by no command`)
    const line = await this.#lines.next()
    if (line)
      throw new Finding('document_line', null, `a line of ${String(line['document_id'])} is of no document`)
    const voided = await this.#voided.next()
    if (voided)
      throw new Finding('voided_number', null, `${String(voided['number'])} was voided by no command`)
  }

  /** The next numbers that are stored are those that follow the last ones. */
  demandStored(): void {
    for (const { table, prefix, stored, next, book, ...made } of this.#counters.values()) {
      demandEqual({ table, seq: null }, `the next number of ${prefix}`, stored, next)
      if (book === null) continue
      if (!made.isIssued) throw new Finding(table, null, `book ${book['id']} was issued by no command`)
      demandEqual(
        { table, seq: null },
        `that ${prefix} is closed`,
        book['closed_seq'] !== null,
        made.isClosed,
      )
    }
  }

  async #takeDocument({ seq, at, actorId }: JournalStep, fact: AttestedFact): Promise<void> {
    const where = { table: 'document', seq }
    const row = await this.#documents.next()
    if (!row) throw new Finding('document', seq, `document ${textOf(fact['number'])} is missing`)
    const number = textOf(fact['number'])
    for (const [column, key] of documentColumns) {
      demandEqual(where, `${column} of ${number}`, row[column], fact[key])
    }
    demandEqual(where, `the sequence number of ${number}`, row['journal_seq'], seq)
    demandEqual(where, `the instant of ${number}`, row['issued_at'], at)
    demandEqual(where, `the issuer of ${number}`, row['issued_by'], actorId)
    this.#count(row, seq)
    await this.#takeLines(row, fact, seq)
    this.documents += 1
  }

  async #takeLines(document: EvidenceRow, fact: AttestedFact, seq: number): Promise<void> {
    const lines = await this.#lines.takeWhile((row) => row['document_id'] === document['id'])
    const attested = fact['lines'] as readonly AttestedFact[]
    const where = { table: 'document_line', seq }
    demandEqual(where, `the lines of ${textOf(fact['number'])}`, lines.length, attested.length)
    for (const [index, line] of lines.entries()) {
      for (const [column, key] of lineColumns) {
        demandEqual(where, `${column} of ${textOf(fact['number'])}`, line[column], attested[index]?.[key])
      }
      demandEqual(where, 'the mark of a reversal', line['is_reversal'] === 1, attested[index]?.['isReversal'])
      this.#sums.addLine(Number(document['shift_id']), {
        kind: line['kind'] as PostingKind,
        direction: line['direction'] as 'in' | 'out',
        tenderControl: String(line['tender_control']),
        isReversal: line['is_reversal'] === 1,
        amount: BigInt(Number(line['amount_minor'])),
        currency: String(line['currency']),
      })
    }
  }

  async #takeVoided({ seq }: JournalStep, fact: AttestedFact): Promise<void> {
    const row = await this.#voided.next()
    if (!row)
      throw new Finding('voided_number', seq, `the voided number ${textOf(fact['number'])} is missing`)
    const where = { table: 'voided_number', seq }
    for (const [column, key] of voidedColumns) demandEqual(where, column, row[column], fact[key])
    demandEqual(where, 'the sequence number', row['journal_seq'], seq)
    this.#count(row, seq)
  }

  /** The number is the next of its series or book; one from outside was never seen before. */
  #count(row: EvidenceRow, seq: number): void {
    const number = String(row['number'])
    if (row['sequence_number'] === null) {
      const key = `${row['series_id']}:${number}`
      if (this.#external.has(key)) throw new Finding('document', seq, `${number} was issued twice`)
      this.#external.add(key)
      return
    }
    const key =
      row['book_id'] === null ? `number_series:${row['series_id']}` : `number_book:${row['book_id']}`
    const counter = this.#counters.get(key)
    if (!counter) throw new Finding('number_series', seq, `${number} is of no series`)
    demandEqual(
      { table: 'document', seq },
      `the number after ${counter.prefix}`,
      row['sequence_number'],
      counter.next,
    )
    demandEqual(
      { table: 'document', seq },
      'a printed number',
      number,
      formatNumber(counter.prefix, counter.digits, counter.next),
    )
    if (counter.isClosed) throw new Finding(counter.table, seq, `${number} is of a book that was closed`)
    counter.next += 1
  }

  /** A book on a desk has the numbers it was issued with, from the range it was issued from. */
  #takeBook({ seq }: JournalStep, fact: AttestedFact): void {
    const counter = this.#counters.get(`number_book:${textOf(fact['bookId'])}`)
    if (!counter?.book) throw new Finding('number_book', seq, `book ${textOf(fact['bookId'])} is missing`)
    const { book, prefix, digits } = counter
    const where = { table: 'number_book', seq }
    const printed = (column: string) => formatNumber(prefix, digits, Number(book[column]))
    demandEqual(where, 'the first number of a book', printed('first_number'), fact['first'])
    demandEqual(where, 'the last number of a book', printed('last_number'), fact['last'])
    for (const [column, key] of bookColumns) demandEqual(where, column, book[column], fact[key] ?? null)
    demandEqual(
      where,
      'the command of a book',
      book['issued_seq'],
      fact['rangeId'] === undefined ? null : seq,
    )
    counter.isIssued = true
  }

  /** A book leaves its desk once, at the number it has come to. */
  #takeClosedBook({ seq }: JournalStep, fact: AttestedFact): void {
    const counter = this.#counters.get(`number_book:${textOf(fact['bookId'])}`)
    if (!counter?.book) throw new Finding('number_book', seq, `book ${textOf(fact['bookId'])} is missing`)
    const { book, prefix, digits, next } = counter
    const where = { table: 'number_book', seq }
    const isUsedUp = next > Number(book['last_number'])
    demandEqual(where, 'the command that closed a book', book['closed_seq'], seq)
    demandEqual(
      where,
      'the next number of a book',
      fact['next'],
      isUsedUp ? null : formatNumber(prefix, digits, next),
    )
    counter.isClosed = true
  }

  #addCounter(table: Counter['table'], row: EvidenceRow, first: number): void {
    this.#counters.set(`${table}:${row['id']}`, {
      table,
      prefix: String(row['prefix']),
      digits: Number(row['digits']),
      stored: Number(row['next_number']),
      next: first,
      book: table === 'number_book' ? row : null,
      isIssued: false,
      isClosed: false,
    })
  }
}

const documentColumns = [
  ['id', 'documentId'],
  ['kind', 'kind'],
  ['number', 'number'],
  ['series_id', 'seriesId'],
  ['book_id', 'bookId'],
  ['total_minor', 'totalMinor'],
  ['currency', 'currency'],
  ['stay_id', 'stayId'],
  ['folio_id', 'folioId'],
  ['digest', 'digest'],
] as const

const lineColumns = [
  ['kind', 'kind'],
  ['direction', 'direction'],
  ['tender_control', 'control'],
  ['payment_method_code', 'methodCode'],
  ['terminal_id', 'terminalId'],
  ['slip_id', 'slipId'],
  ['tendered_minor', 'tenderedMinor'],
  ['change_minor', 'changeMinor'],
  ['amount_minor', 'amountMinor'],
  ['currency', 'currency'],
] as const

const bookColumns = [
  ['series_id', 'seriesId'],
  ['desk_id', 'deskId'],
  ['range_id', 'rangeId'],
] as const

const voidedColumns = [
  ['series_id', 'seriesId'],
  ['book_id', 'bookId'],
  ['number', 'number'],
  ['reason_code', 'reasonCode'],
] as const
