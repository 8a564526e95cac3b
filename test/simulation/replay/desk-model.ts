import { notesOf } from '@jiaoban/server/set-up/demo/drawer-cash.service.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { HandOverCount, OpeningCount } from '@jiaoban/shared/shifts/count.schema.ts'
import { type PaperKind, paperKinds } from '@jiaoban/shared/shifts/shift.types.ts'
import { currency } from './replay-currency.ts'

/** What stands on a desk, as the server's form names it. */
export interface DeskThings {
  readonly deskId: number
  /** Ids of the terminals, by the code of the payment method. */
  readonly terminals: ReadonlyMap<string, number>
  readonly book: { readonly id: number; readonly prefix: string; readonly digits: number }
  readonly keys: readonly { readonly keyCode: string; readonly quantity: number }[]
}

interface Totals {
  sales: Money
  refunds: Money
}

/**
 * The desk as it stands in the world: money, terminal slips, papers. It knows what went through the hands of
 * its cashiers and nothing of the server's books, so that a count of it can prove them wrong.
 */
export class DeskModel {
  readonly things: DeskThings
  #cash = Money.zero(currency)
  #nextPaper: number
  readonly #terminals = new Map<string, Totals>()
  readonly #papers = new Map<PaperKind, number>()
  readonly #missing = new Map<PaperKind, number>()

  constructor(things: DeskThings, firstPaper: number) {
    this.things = things
    this.#nextPaper = firstPaper
    this.clearForNextCashier()
  }

  get cash(): Money {
    return this.#cash
  }

  putCash(amount: Money): void {
    this.#cash = this.#cash.plus(amount)
  }

  takeCash(amount: Money): void {
    if (amount.isMoreThan(this.#cash)) throw new Error(`a drawer of ${this.#cash} cannot pay ${amount}`)
    this.#cash = this.#cash.minus(amount)
  }

  receive({ methodCode, amount }: Pick<TenderInput, 'methodCode' | 'amount'>): void {
    const money = Money.of(amount, currency)
    if (methodCode === 'cash') this.putCash(money)
    else this.#totals(methodCode).sales = this.#totals(methodCode).sales.plus(money)
  }

  giveBack(methodCode: string, amount: Money): void {
    if (methodCode === 'cash') this.takeCash(amount)
    else this.#totals(methodCode).refunds = this.#totals(methodCode).refunds.plus(amount)
  }

  /** What the terminal itself says, where it and the books part. */
  mistotal(methodCode: string, difference: Money): void {
    this.#totals(methodCode).sales = this.#totals(methodCode).sales.plus(difference)
  }

  salesOf(methodCode: string): Money {
    return this.#totals(methodCode).sales
  }

  keepPaper(kind: PaperKind, quantity = 1): void {
    this.#papers.set(kind, (this.#papers.get(kind) ?? 0) + quantity)
  }

  /** A paper of the pack is gone, if there is one: its declaration waits for the count. */
  losePaper(kind: PaperKind): void {
    const kept = this.#papers.get(kind) ?? 0
    if (kept === 0) return
    this.#papers.set(kind, kept - 1)
    this.#missing.set(kind, (this.#missing.get(kind) ?? 0) + 1)
  }

  get missingPapers(): readonly (readonly [kind: PaperKind, quantity: number])[] {
    return [...this.#missing]
  }

  /** The number on the paper that lies on top of the book. */
  get paperOnTop(): string {
    return formatNumber(this.things.book.prefix, this.things.book.digits, this.#nextPaper)
  }

  tearPaper(): void {
    this.#nextPaper += 1
    this.keepPaper('tax_invoice')
  }

  countOpening(cash = this.#cash): OpeningCount {
    return {
      denominations: notesOf(cash),
      numbers: [{ bookId: this.things.book.id, nextNumber: this.paperOnTop }],
      keys: this.things.keys.map((key) => ({ ...key })),
    }
  }

  countHandOver(): HandOverCount {
    return {
      ...this.countOpening(),
      foreign: [],
      terminals: Array.from(this.things.terminals, ([methodCode, terminalId]) => {
        const { sales, refunds } = this.#totals(methodCode)
        return { terminalId, sales: sales.toString(), refunds: refunds.toString() }
      }),
      papers: paperKinds.map((kind) => ({ kind, quantity: this.#papers.get(kind) ?? 0 })),
    }
  }

  /** The papers went away with the bag, and the terminals were totalled. */
  clearForNextCashier(): void {
    this.#papers.clear()
    this.#missing.clear()
    const zero = Money.zero(currency)
    for (const methodCode of this.things.terminals.keys())
      this.#terminals.set(methodCode, { sales: zero, refunds: zero })
  }

  #totals(methodCode: string): Totals {
    const totals = this.#terminals.get(methodCode)
    if (!totals) throw new Error(`the desk has no terminal for ${methodCode}`)
    return totals
  }
}
