import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import { type PostingKind, settlesFolio } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { Finding } from './finding.ts'
import { MonthEnds, type SavedMonthEnds } from './month-ends.ts'
import { restoreSums, type SavedSums, saveSums, type Sums } from './saved-sums.ts'

interface SummedPosting {
  readonly shiftId: number
  readonly businessDate: string
  readonly kind: PostingKind
  readonly isReversal: boolean
  readonly debited: Control
  readonly credited: Control
  readonly amount: bigint
  readonly currency: string
}

interface SummedLine {
  readonly kind: PostingKind
  readonly direction: 'in' | 'out'
  readonly tenderControl: string
  readonly isReversal: boolean
  readonly amount: bigint
  readonly currency: string
}

/** The shifts that are not sealed yet, and the dates. */
export interface SavedShifts {
  readonly shifts: readonly {
    readonly id: number
    readonly posted: SavedSums
    readonly onPaper: SavedSums
    readonly revenue: string
  }[]
  readonly revenueOfDate: SavedSums
  readonly monthEnds: SavedMonthEnds
}

const add = (sums: Sums, key: string, amount: bigint): void => {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}

interface OneShift {
  /** B3, B4, B5 and B6b from the postings, and from the documents. */
  readonly posted: Sums
  readonly onPaper: Sums
  revenue: bigint
}

const isRevenue = (control: Control): boolean =>
  control.startsWith('revenue.') || control.startsWith('allowance.') || control === 'tax.output'

/**
 * What every shift posted and what its documents say, summed while the journal goes by, and held against each other
 * when the shift is sealed: B3, B4, B5 and B6b, computed again from the rows. Closed shifts are forgotten.
 */
export class ShiftSums {
  readonly #shifts = new Map<number, OneShift>()
  #revenueOfDate: Sums = new Map()
  readonly monthEnds = new MonthEnds()

  save(): SavedShifts {
    return {
      shifts: Array.from(this.#shifts, ([id, { posted, onPaper, revenue }]) => ({
        id,
        posted: saveSums(posted),
        onPaper: saveSums(onPaper),
        revenue: String(revenue),
      })),
      revenueOfDate: saveSums(this.#revenueOfDate),
      monthEnds: this.monthEnds.save(),
    }
  }

  restore({ shifts, revenueOfDate, monthEnds }: SavedShifts): void {
    for (const { id, posted, onPaper, revenue } of shifts) {
      this.#shifts.set(id, {
        posted: restoreSums(posted),
        onPaper: restoreSums(onPaper),
        revenue: BigInt(revenue),
      })
    }
    this.#revenueOfDate = restoreSums(revenueOfDate)
    this.monthEnds.restore(monthEnds)
  }

  addPosting(posting: SummedPosting): void {
    const shift = this.#of(posting.shiftId)
    const { kind, isReversal, amount, currency, debited, credited } = posting
    const signed = isReversal ? -amount : amount
    // A reversal has the accounts swapped, and counts negative in the column of what it reverses.
    const [debit, credit] = isReversal ? [credited, debited] : [debited, credited]
    if (settlesFolio(kind)) {
      if (credit === 'guest') add(shift.posted, `b3 ${debit} in ${currency}`, signed)
      if (debit === 'guest') add(shift.posted, `b3 ${credit} out ${currency}`, signed)
    }
    for (const side of [debit, credit]) {
      if (side === 'deposits') add(shift.posted, `b4 ${kind} ${currency}`, signed)
    }
    if (debit === 'cash.drawer') add(shift.posted, `b5 in ${currency}`, signed)
    if (credit === 'cash.drawer') add(shift.posted, `b5 out ${currency}`, signed)
    const earned = (isRevenue(credited) ? amount : 0n) - (isRevenue(debited) ? amount : 0n)
    shift.revenue += earned
    add(this.#revenueOfDate, posting.businessDate, earned)
    this.monthEnds.move(posting.businessDate, `${debited} ${currency}`, amount)
    this.monthEnds.move(posting.businessDate, `${credited} ${currency}`, -amount)
  }

  addLine(shiftId: number, line: SummedLine): void {
    const { onPaper } = this.#of(shiftId)
    const { kind, direction, tenderControl, currency } = line
    const signed = line.isReversal ? -line.amount : line.amount
    if (settlesFolio(kind)) add(onPaper, `b3 ${tenderControl} ${direction} ${currency}`, signed)
    if (kind.startsWith('deposit_')) add(onPaper, `b4 ${kind} ${currency}`, signed)
    if (tenderControl === 'cash.drawer') add(onPaper, `b5 ${direction} ${currency}`, signed)
  }

  /** Closes the account of a shift: its two sides agree, its drawer is empty. Returns its revenue, minor units. */
  close(shiftId: number, seq: number): bigint {
    const shift = this.#of(shiftId)
    for (const key of new Set([...shift.posted.keys(), ...shift.onPaper.keys()])) {
      const [posted, onPaper] = [shift.posted.get(key) ?? 0n, shift.onPaper.get(key) ?? 0n]
      if (posted !== onPaper) {
        throw new Finding('document_line', seq, `${key}: documents ${onPaper}, postings ${posted}`)
      }
    }
    this.#demandEmptyDrawer(shift, seq)
    this.#shifts.delete(shiftId)
    return shift.revenue
  }

  /** Revenue, allowances and output tax of a date, minor units. */
  closeDate(businessDate: string): bigint {
    const revenue = this.#revenueOfDate.get(businessDate) ?? 0n
    this.#revenueOfDate.delete(businessDate)
    this.monthEnds.closeDate(businessDate)
    return revenue
  }

  #demandEmptyDrawer({ posted }: OneShift, seq: number): void {
    for (const [key, amount] of posted) {
      const [, currency] = /^b5 in (\w+)$/.exec(key) ?? []
      if (currency === undefined) continue
      const left = amount - (posted.get(`b5 out ${currency}`) ?? 0n)
      if (left !== 0n) throw new Finding('posting', seq, `${left} ${currency} were left in a sealed drawer`)
    }
  }

  #of(shiftId: number): OneShift {
    const known = this.#shifts.get(shiftId)
    if (known) return known
    const shift: OneShift = { posted: new Map(), onPaper: new Map(), revenue: 0n }
    this.#shifts.set(shiftId, shift)
    return shift
  }
}
