import { Money } from '@jiaoban/shared/kernel/money.ts'
import { happens, roll } from './dice.ts'
import { currency } from './replay-currency.ts'

/** What people at a desk do wrong, each cured or booked before their shift is sealed. */
export const mistakeKinds = [
  'cash_short',
  'cash_over',
  'terminal_short',
  'terminal_over',
  'wrong_posting',
  'spoiled_invoice',
  'skipper',
  'missing_paper',
  'lost_slip',
  'wrong_tender',
  'counterfeit',
] as const

export type MistakeKind = (typeof mistakeKinds)[number]

/** One mistake, as it is made and as a sealed report shows it: whose shift, and how much or which number. */
export interface Mistake {
  readonly kind: MistakeKind
  readonly cashier: string
  readonly what: string
}

/** How often each happens, in percent of the occasions for it. */
const percents: Readonly<Record<MistakeKind, number>> = {
  cash_short: 6,
  cash_over: 4,
  terminal_short: 2,
  terminal_over: 2,
  wrong_posting: 0.5,
  spoiled_invoice: 2,
  skipper: 4,
  missing_paper: 3,
  lost_slip: 3,
  wrong_tender: 10,
  counterfeit: 3,
}

const keyOf = ({ kind, cashier, what }: Mistake): string => `${kind} ${what} by ${cashier}`

/**
 * The mistakes of a replay. Made by the seed alone, so that the same seed makes the same ones; kept apart from
 * the hotel, so that its reports can be held against them: each must be found, and nothing else.
 */
export class Mistakes {
  readonly #seed: number | null
  readonly #open = new Map<string, number>()
  readonly counts = new Map<MistakeKind, number>()

  /** Without a seed nobody makes any. */
  constructor(seed: number | null) {
    this.#seed = seed
  }

  /** Whether it goes wrong on this occasion. */
  happens(kind: MistakeKind, occasion: string): boolean {
    return this.#seed !== null && happens(this.#seed, `${kind} ${occasion}`, percents[kind])
  }

  /** By how much: 0.10 to 99.90, one coin at least. */
  amount(kind: MistakeKind, occasion: string): Money {
    return Money.of('0.10', currency).times(1 + roll(this.#seed ?? 0, `${kind} amount ${occasion}`, 999))
  }

  made(mistake: Mistake): void {
    this.#open.set(keyOf(mistake), (this.#open.get(keyOf(mistake)) ?? 0) + 1)
    this.counts.set(mistake.kind, (this.counts.get(mistake.kind) ?? 0) + 1)
  }

  /** Takes what a sealed report shows; one that was never made stands against it as less than none. */
  found(mistake: Mistake): void {
    this.#open.set(keyOf(mistake), (this.#open.get(keyOf(mistake)) ?? 0) - 1)
  }

  /** What was made and not found, or found and never made; empty when the reports tell the truth. */
  disagreements(): string[] {
    return [...this.#open]
      .filter(([, count]) => count !== 0)
      .map(([key, count]) => (count > 0 ? `${key}: made and not found` : `${key}: found and never made`))
  }
}
