import type { EvidenceRow, EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import {
  dayEquations,
  type EquationCode,
  periodEquations,
  shiftEquations,
} from '@jiaoban/shared/closings/equation.types.ts'
import type { PeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type { ReportEquationLine, SealFacts } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { sha256 } from '../../kernel/digest.ts'
import { Cursor } from './cursor.ts'
import { demandEqual, Finding } from './finding.ts'
import { type AttestedFact, type JournalStep, textOf } from './journal-chain.ts'
import type { KeyCheck } from './key-check.ts'
import { PeriodCheck, type SavedParts } from './period-check.ts'
import { restoreSums, type SavedSums, saveSums } from './saved-sums.ts'
import type { ShiftSums } from './shift-sums.ts'

interface Sealed {
  readonly currency: Currency
  readonly equations: readonly ReportEquationLine[]
  readonly seal: SealFacts
  /** Of a month or year. */
  readonly period?: PeriodReport['period']
}

type Scope = SealFacts['scope']

interface SavedClosings {
  readonly perpetual: SavedSums
  readonly periodParts: SavedParts
}

interface TakenClosing {
  readonly row: EvidenceRow
  readonly content: Sealed
  readonly fact: AttestedFact
  readonly seq: number
}

/**
 * Every closing is a fact of the journal: its content as digested, signed by the key that sealed then, over the chain as
 * it stood, with every equation in it, balanced, and its totals carried on from the closing before.
 */
export class ClosingCheck {
  readonly #sums: ShiftSums
  readonly #closings: Cursor
  readonly #totals: Cursor
  readonly #lines: Cursor
  readonly #shifts: Cursor
  readonly #days: Cursor
  readonly #periods: Cursor
  readonly #periodCheck: PeriodCheck
  readonly #keys: KeyCheck
  #perpetual = new Map<string, bigint>()
  closings = 0

  constructor(evidence: EvidenceRows, sums: ShiftSums, keys: KeyCheck) {
    this.#sums = sums
    this.#keys = keys
    this.#closings = new Cursor(evidence, 'closing')
    this.#totals = new Cursor(evidence, 'closing_total')
    this.#lines = new Cursor(evidence, 'closing_line')
    this.#shifts = new Cursor(evidence, 'shift_closing')
    this.#days = new Cursor(evidence, 'day_closing')
    this.#periods = new Cursor(evidence, 'period_closing')
    this.#periodCheck = new PeriodCheck(sums)
  }

  /** The perpetual total of each scope, and the days and months that are sealed. */
  save(): SavedClosings {
    return { perpetual: saveSums(this.#perpetual), periodParts: this.#periodCheck.save() }
  }

  restore({ perpetual, periodParts }: SavedClosings): void {
    this.#perpetual = restoreSums(perpetual)
    this.#periodCheck.restore(periodParts)
  }

  async take(step: JournalStep): Promise<void> {
    for (const fact of step.facts) {
      if (fact['fact'] === 'closing') await this.#takeClosing(step, fact)
    }
  }

  async end(): Promise<void> {
    const cursors = [this.#closings, this.#totals, this.#lines, this.#shifts, this.#days, this.#periods]
    for (const cursor of cursors) {
      if (await cursor.next()) throw new Finding(cursor.table, null, 'a row was made by no command')
    }
  }

  async #takeClosing(step: JournalStep, fact: AttestedFact): Promise<void> {
    const { seq } = step
    const where = { table: 'closing', seq }
    const number = textOf(fact['number'])
    const row = await this.#closings.next()
    if (!row) throw new Finding('closing', seq, `closing ${number} is missing`)
    for (const [column, key] of closingColumns) {
      demandEqual(where, `${column} of ${number}`, row[column], fact[key])
    }
    demandEqual(where, `the digest of ${number}`, sha256(String(row['content'])), row['digest'])
    demandEqual(where, `the sequence number of ${number}`, row['sealed_seq'], seq)
    demandEqual(where, `the last row before ${number}`, row['last_seq'], seq - 1)
    demandEqual(where, `the head hash of ${number}`, row['head_hash'], step.previousHash)
    this.#keys.demandSealed({ row, seq })
    const content = JSON.parse(String(row['content'])) as Sealed
    for (const [column, key] of sealColumns) {
      demandEqual(where, `${column} of ${number}`, row[column], content.seal[key])
    }
    await this.#takeEquations(row, content, seq)
    await this.#takeTotals({ row, content, fact, seq })
    this.closings += 1
  }

  /** The lines beside the content are those of the content; every equation is there and balances. */
  async #takeEquations(
    row: EvidenceRow,
    { equations, currency, seal, period }: Sealed,
    seq: number,
  ): Promise<void> {
    const { cursor, codes } = this.#ofScope(seal.scope)
    const { table } = cursor
    const lines = await this.#lines.takeWhile((line) => line['closing_id'] === row['id'])
    demandEqual({ table: 'closing_line', seq }, 'the number of lines', lines.length, equations.length)
    const closing = await cursor.next()
    if (!closing || closing['closing_id'] !== row['id'])
      throw new Finding(table, seq, 'the row of a closing is missing')
    if (period) {
      for (const [column, key] of periodColumns)
        demandEqual({ table, seq }, `${column} of ${period.name}`, closing[column], period[key])
    }
    for (const code of codes) {
      const own = lines.filter((line) => line['equation'] === code)
      const said = equations.filter(({ equation }) => equation === code)
      if (own.length === 0) throw new Finding('closing_line', seq, `${code} was left out`)
      demandEqual({ table, seq }, `the lines of ${code}`, closing[`${code}_lines`], own.length)
      demandEqual({ table, seq }, `the difference of ${code}`, closing[`${code}_difference`], 0)
      for (const [index, line] of own.entries()) demandSameLine(line, said[index], { seq, currency })
    }
  }

  /** Where the equations of a scope lie, and which they are. */
  #ofScope(scope: Scope): { cursor: Cursor; codes: readonly EquationCode[] } {
    if (scope === 'shift') return { cursor: this.#shifts, codes: shiftEquations }
    if (scope === 'day') return { cursor: this.#days, codes: dayEquations }
    return { cursor: this.#periods, codes: periodEquations }
  }

  /** What was earned in a shift, a date, or a period, from the postings the walk has passed. */
  #earned({ row, content, fact, seq }: TakenClosing): bigint {
    const { scope } = content.seal
    if (scope === 'shift') return this.#sums.close(Number(fact['shiftId']), seq)
    if (scope === 'day') {
      const earned = this.#sums.closeDate(String(row['business_date']))
      this.#periodCheck.takeDay(row, earned)
      return earned
    }
    demandEqual({ table: 'closing', seq }, 'the period', fact['periodName'], content.period?.name)
    return this.#periodCheck.takePeriod({ row, content: content as unknown as PeriodReport, seq })
  }

  /** Period and perpetual total: as attested, as stored, and as the postings come to. */
  async #takeTotals(taken: TakenClosing): Promise<void> {
    const { row, content, fact, seq } = taken
    const where = { table: 'closing_total', seq }
    const scope = content.seal.scope
    const total = await this.#totals.next()
    if (!total || total['closing_id'] !== row['id'])
      throw new Finding('closing_total', seq, 'the totals are missing')
    const earned = this.#earned(taken)
    const perpetual = (this.#perpetual.get(scope) ?? 0n) + earned
    this.#perpetual.set(scope, perpetual)
    const minor = (text: string) => Money.of(text, content.currency).toMinor()
    for (const [what, values] of [
      ['the period total', [total['period_minor'], fact['periodMinor'], minor(content.seal.periodTotal)]],
      [
        'the perpetual total',
        [total['perpetual_minor'], fact['perpetualMinor'], minor(content.seal.perpetualTotal)],
      ],
    ] as const) {
      const expected = Number(what === 'the period total' ? earned : perpetual)
      for (const value of values) demandEqual(where, what, value, expected)
    }
  }
}

const demandSameLine = (
  row: EvidenceRow,
  line: ReportEquationLine | undefined,
  { seq, currency }: { readonly seq: number; readonly currency: Currency },
): void => {
  const where = { table: 'closing_line', seq }
  if (!line) throw new Finding('closing_line', seq, 'a line stands in no report')
  demandEqual(where, 'the label of a line', row['label'], line.label)
  demandEqual(where, 'the unit of a line', row['unit'], line.unit)
  const own = line.currency === undefined ? currency : (line.currency as Currency)
  const said = line.unit === 'money' ? Money.of(line.left, own).toMinor() : Number(line.left)
  demandEqual(where, `the left side of ${line.label}`, row['left_value'], said)
  demandEqual(where, `the right side of ${line.label}`, row['right_value'], said)
  demandEqual(where, `both sides of ${line.label} in the report`, line.right, line.left)
  demandEqual(where, `the mark of ${line.label}`, line.isBalanced, true)
}

const closingColumns = [
  ['id', 'closingId'],
  ['number', 'number'],
  ['scope', 'scope'],
  ['business_date', 'businessDate'],
  ['digest', 'digest'],
] as const

const periodColumns = [
  ['scope', 'kind'],
  ['period_name', 'name'],
  ['from_date', 'from'],
  ['until_date', 'until'],
] as const

const sealColumns = [
  ['number', 'closingNumber'],
  ['scope', 'scope'],
  ['first_seq', 'firstSeq'],
  ['last_seq', 'lastSeq'],
  ['head_hash', 'headHash'],
  ['sealed_at', 'sealedAt'],
] as const
