import type { EvidenceRow } from '@jiaoban/db/kernel/evidence.reads.ts'
import { monthsBetween } from '@jiaoban/shared/closings/period.rules.ts'
import type { PeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { nightsBetween, addDays } from '@jiaoban/shared/kernel/dates.ts'
import { demandEqual } from './finding.ts'
import type { ShiftSums } from './shift-sums.ts'

/** A day, or a month, whose seal the walk has passed. */
interface SealedPart {
  readonly number: string
  readonly firstSeq: number
  readonly lastSeq: number
  readonly earned: bigint
}

/** By the name of the day or month; amounts as text. */
export type SavedParts = Readonly<Record<string, Omit<SealedPart, 'earned'> & { readonly earned: string }>>

interface TakenPeriod {
  readonly row: EvidenceRow
  readonly content: PeriodReport
  readonly seq: number
}

/**
 * Months and years against the seals they consist of: a day that was left out, another number, another total, or
 * balances that the postings do not come to are found here. Holds a few numbers for each day of the hotel's life.
 */
export class PeriodCheck {
  readonly #sums: ShiftSums
  /** By `2026-03-01` and `2026-03`. */
  #parts = new Map<string, SealedPart>()

  constructor(sums: ShiftSums) {
    this.#sums = sums
  }

  save(): SavedParts {
    return Object.fromEntries(
      Array.from(this.#parts, ([name, part]) => [name, { ...part, earned: String(part.earned) }]),
    )
  }

  restore(saved: SavedParts): void {
    this.#parts = new Map(
      Object.entries(saved).map(([name, part]) => [name, { ...part, earned: BigInt(part.earned) }]),
    )
  }

  /** A day was sealed: its balances are those of the postings up to here. */
  takeDay(row: EvidenceRow, earned: bigint): void {
    this.#parts.set(String(row['business_date']), partOf(row, earned))
  }

  /** What a month or year earned: its days together. The year's report names months, the month's names days. */
  takePeriod({ row, content, seq }: TakenPeriod): bigint {
    const where = { table: 'period_closing', seq }
    const { name, from, until, kind } = content.period
    const days = nightsBetween(from, addDays(until, 1))
    const wanted = kind === 'month' ? days : monthsBetween(from, until)
    demandEqual(where, `the parts of ${name}`, content.parts.map((part) => part.name).join(), wanted.join())
    for (const part of content.parts) {
      const sealed = this.#parts.get(part.name)
      demandEqual(where, `the seal of ${part.name}`, part.closingNumber, sealed?.number)
      const revenue = minor(part.revenue, content.currency)
      demandEqual(where, `the revenue of ${part.name}`, revenue, Number(sealed?.earned ?? 0n))
    }
    demandEqual(where, `the first row of ${name}`, content.sequence.first, this.#parts.get(from)?.firstSeq)
    demandEqual(where, `the last row of ${name}`, content.sequence.last, this.#parts.get(until)?.lastSeq)
    this.#demandBalances(content, seq)
    const earned = days.reduce((sum, day) => sum + (this.#parts.get(day)?.earned ?? 0n), 0n)
    this.#parts.set(name, partOf(row, earned))
    return earned
  }

  /** Every ledger at both ends, grown from the postings alone. */
  #demandBalances({ period, balances, currency }: PeriodReport, seq: number): void {
    const where = { table: 'period_closing', seq }
    const ends = {
      opening: this.#sums.monthEnds.balancesAt(addDays(period.from, -1)),
      closing: this.#sums.monthEnds.balancesAt(period.until),
    }
    for (const end of ['opening', 'closing'] as const) {
      const said = new Map(
        balances.map((row) => [`${row.control} ${row.currency}`, BigInt(minor(row[end], row.currency))]),
      )
      for (const key of new Set([...said.keys(), ...ends[end].keys()])) {
        const [grown, told] = [ends[end].get(key) ?? 0n, said.get(key) ?? 0n]
        demandEqual(where, `the ${end} balance of ${key} (${currency})`, Number(told), Number(grown))
      }
    }
  }
}

const partOf = (row: EvidenceRow, earned: bigint): SealedPart => ({
  number: String(row['number']),
  firstSeq: Number(row['first_seq']),
  lastSeq: Number(row['last_seq']),
  earned,
})

const minor = (amount: string, currency: string): number => Money.of(amount, currency as Currency).toMinor()
