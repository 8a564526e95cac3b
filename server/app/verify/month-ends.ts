import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { restoreSums, type SavedSums, saveSums, type Sums } from './saved-sums.ts'

export interface SavedMonthEnds {
  readonly balances: SavedSums
  /** What the postings of dates that are not closed moved. */
  readonly open: Readonly<Record<BusinessDate, SavedSums>>
  readonly ends: Readonly<Record<BusinessDate, SavedSums>>
}

const restoreEach = (saved: Readonly<Record<string, SavedSums>>): Map<string, Sums> =>
  new Map(Object.entries(saved).map(([date, sums]) => [date, restoreSums(sums)]))

const saveEach = (sums: ReadonlyMap<string, Sums>): Record<string, SavedSums> =>
  Object.fromEntries(Array.from(sums, ([date, of]) => [date, saveSums(of)]))

const add = (sums: Sums, key: string, amount: bigint): void => {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}

/**
 * The balance of every ledger at the end of every month, grown from the postings by their dates: at the roll the
 * postings of two dates stand beside each other. Some twenty sums a month.
 */
export class MonthEnds {
  #balances: Sums = new Map()
  #open = new Map<BusinessDate, Sums>()
  #ends = new Map<BusinessDate, Sums>()

  /** By `control currency`, debits less credits. */
  move(businessDate: BusinessDate, key: string, amount: bigint): void {
    const moves = this.#open.get(businessDate) ?? new Map<string, bigint>()
    this.#open.set(businessDate, moves)
    add(moves, key, amount)
  }

  closeDate(businessDate: BusinessDate): void {
    for (const [key, amount] of this.#open.get(businessDate) ?? []) add(this.#balances, key, amount)
    this.#open.delete(businessDate)
    if (!addDays(businessDate, 1).endsWith('-01')) return
    this.#ends.set(businessDate, new Map([...this.#balances].filter(([, amount]) => amount !== 0n)))
  }

  /** Nothing before the first month of the hotel has ended. */
  balancesAt(end: BusinessDate): ReadonlyMap<string, bigint> {
    return this.#ends.get(end) ?? new Map()
  }

  save(): SavedMonthEnds {
    return { balances: saveSums(this.#balances), open: saveEach(this.#open), ends: saveEach(this.#ends) }
  }

  restore({ balances, open, ends }: SavedMonthEnds): void {
    this.#balances = restoreSums(balances)
    this.#open = restoreEach(open)
    this.#ends = restoreEach(ends)
  }
}
